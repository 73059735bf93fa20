//! A chart as a picture file: the page says where the chart stands, the window takes the picture of it, and a job writes
//! it as PNG.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::command::Listing;
use crate::app::jobs::Job;
use crate::app::overlay::PathPurpose;
use crate::app::state::{App, Effect};
use crate::app::words::{fill, word};
use crate::probe::files;

/// A picture in red, green, blue and opacity, from the upper left, row by row.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

impl core::fmt::Debug for Picture {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(out, "picture of {} x {}", self.width, self.height)
    }
}

impl Picture {
    /// The picture as a PNG file.
    ///
    /// # Errors
    /// Where its size and its bytes do not fit together.
    pub fn png(&self) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        let written = encoder.write_header().and_then(|mut writer| {
            writer.write_image_data(&self.rgba)?;
            writer.finish()
        });
        written.map_err(|failure| failure.to_string())?;
        Ok(bytes)
    }
}

/// One step towards the file of a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureCommand {
    /// The page shall say where its chart is.
    Ask,
    /// Left, top, right and bottom of the chart in the window, in points.
    Area([i32; 4]),
    Taken(Arc<Picture>),
    SaveTo {
        path: PathBuf,
        overwrite: bool,
    },
}

impl PictureCommand {
    pub(crate) fn listing(&self) -> Listing {
        match self {
            Self::Ask | Self::Area(_) | Self::Taken(_) | Self::SaveTo { .. } => Listing::plain("save-chart"),
        }
    }
}

/// What came of writing: the path, and what went wrong.
type Written = (PathBuf, Result<(), String>);

/// A chart on its way into a file.
#[derive(Default)]
pub struct PictureState {
    /// The page shall say where its chart is.
    pub asked: bool,
    taken: Option<Arc<Picture>>,
    pub(crate) job: Option<Job<Written>>,
}

impl App {
    pub(crate) fn carry_out_picture(&mut self, command: PictureCommand) {
        let state = &mut self.simulate.photo;
        match command {
            PictureCommand::Ask if self.simulate.as_table => self.status.problem(word("status.no-chart")),
            PictureCommand::Ask => {
                state.asked = true;
                self.simulate.stage = crate::app::simulate::Stage::Chart;
            }
            PictureCommand::Area(area) => {
                state.asked = false;
                self.effects.push(Effect::Picture(area));
            }
            PictureCommand::Taken(picture) => {
                state.taken = Some(picture);
                self.ask_for_path(PathPurpose::Picture);
            }
            PictureCommand::SaveTo { path, overwrite } => self.write_picture(path, overwrite),
        }
    }

    /// The name that the picture is offered to be saved under.
    pub(crate) fn picture_name(&self) -> String {
        format!("{}.png", word(self.simulate.chart.word()).to_lowercase())
    }

    pub(crate) fn write_picture(&mut self, path: PathBuf, overwrite: bool) {
        self.overlay = None;
        let Some(picture) = self.simulate.photo.taken.clone() else {
            self.status.problem(word("status.no-chart"));
            return;
        };
        let job = Job::start(&self.world.runner, move |_| {
            let written = picture.png().and_then(|bytes| {
                files::write_whole(&path, &bytes, overwrite).map_err(|failure| failure.to_string())
            });
            (path, written)
        });
        self.simulate.photo.job = Some(job);
    }

    pub(crate) fn poll_picture(&mut self) {
        let Some((path, written)) = self.simulate.photo.job.as_ref().and_then(Job::take) else { return };
        self.simulate.photo.job = None;
        match written {
            Ok(()) => {
                self.simulate.photo.taken = None;
                self.status.done(fill("status.saved", &[("path", &path.display().to_string())]));
            }
            Err(failure) => self.not_written(PathPurpose::Picture, &path, failure),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_a_png_file_of_its_size() {
        let picture = Picture { width: 3, height: 2, rgba: vec![200; 24] };
        let bytes = picture.png().unwrap();
        let decoder = png::Decoder::new(std::io::Cursor::new(&bytes));
        let mut reader = decoder.read_info().unwrap();
        let mut read = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut read).unwrap();
        assert_eq!((info.width, info.height, read), (3, 2, picture.rgba));
    }

    #[test]
    fn bytes_that_are_too_few_are_told() {
        let picture = Picture { width: 3, height: 2, rgba: vec![200; 8] };
        assert!(picture.png().is_err());
    }
}
