//! The one integration binary; its modules mirror `src`.
#![expect(clippy::disallowed_methods, reason = "tests read fixtures and write into folders of their own")]

#[cfg(test)]
mod advice;
#[cfg(test)]
mod architecture;
#[cfg(test)]
mod bad_input;
#[cfg(test)]
mod catalog;
#[cfg(test)]
mod command_line;
#[cfg(test)]
mod diagnose;
#[cfg(test)]
mod driving;
#[cfg(test)]
mod evidence;
#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod fleet;
#[cfg(test)]
mod gallery;
#[cfg(test)]
mod handover;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod language;
#[cfg(test)]
mod layout;
#[cfg(test)]
mod lesson;
#[cfg(test)]
mod live;
#[cfg(test)]
mod page_decide;
#[cfg(test)]
mod page_diagnose;
#[cfg(test)]
mod page_handover;
#[cfg(test)]
mod page_keys;
#[cfg(test)]
mod page_learn;
#[cfg(test)]
mod page_reference;
#[cfg(test)]
mod page_simulate;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod plan;
#[cfg(test)]
mod rasteriser;
#[cfg(test)]
mod records;
#[cfg(test)]
mod results;
#[cfg(test)]
mod said;
#[cfg(test)]
mod said_findings;
#[cfg(test)]
mod said_problems;
#[cfg(test)]
mod saving;
#[cfg(test)]
mod simulate_command;
#[cfg(test)]
mod simulation;
#[cfg(test)]
mod support;
#[cfg(test)]
mod whole_way;
#[cfg(test)]
mod window;
#[cfg(test)]
mod words;
