//! Lessons: that each can be solved and only so, that what it names exists, and that broken files say what is wrong.

mod broken;
mod command;
mod coverage;
mod library;
mod random;
mod reading;
mod scoring;
mod writing;
