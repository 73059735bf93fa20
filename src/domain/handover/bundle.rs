//! The list of what is handed over, and all of it as one zip file. The file holds no time and no owner, so that the same
//! files give the same bytes.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Artefact, Fault, Part};
use crate::domain::reading::grouped;

/// The name of the bundle in the folder.
const NAME: &str = "support-bundle.zip";
const LIST: &str = "contents.txt";

/// The list of these files with their sizes, as a file that goes along.
pub fn contents(title: &str, redacted: bool, files: &[Artefact]) -> Artefact {
    let widest = files.iter().map(|file| file.name.chars().count()).max().unwrap_or_default();
    let mut text = format!("{title}\n\n");
    if redacted {
        text.push_str(
            "Names of the plan, of hosts, cohorts, users, domains and inputs, addresses, client machine IDs, product IDs \
             and key endings\nare replaced; the same pseudonym stands for the same thing in every file.\n\n",
        );
    }
    for file in files {
        let size = format!("{} bytes", grouped(file.bytes.len() as u64));
        text.extend([format!("{:<widest$}  {size:>16}  {}\n", file.name, file.about)]);
    }
    Artefact::text(Part::Data, LIST, "What is in this folder", text)
}

/// All of these files in one.
pub fn bundle(files: &[Artefact]) -> Result<Artefact, Fault> {
    let failed = |error: zip::result::ZipError| Fault(error.to_string());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        archive.start_file(&file.name, options).map_err(failed)?;
        archive.write_all(&file.bytes).map_err(|error| Fault(error.to_string()))?;
    }
    let bytes = archive.finish().map_err(failed)?.into_inner();
    Ok(Artefact {
        name: NAME.to_owned(),
        part: Part::Bundle,
        about: "All of it with names, addresses and key endings replaced, for support".to_owned(),
        bytes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let files = [Artefact::text(Part::Data, "data/a.csv", "A table", "a,b\n1,2\n".repeat(100))];
        let one = bundle(&files).expect("a bundle");
        assert_eq!(one, bundle(&files).expect("a bundle"));
        assert!(one.bytes.starts_with(b"PK") && one.bytes.len() < 400, "{}", one.bytes.len());
    }

    #[test]
    fn the_list_names_every_file_with_its_size() {
        let files = [Artefact::text(Part::Data, "data/a.csv", "A table", "x".repeat(1234))];
        let list = String::from_utf8(contents("Plan", true, &files).bytes).expect("text");
        assert!(list.contains("data/a.csv") && list.contains("1,234 bytes  A table"), "{list}");
        assert!(list.contains("pseudonym"));
    }
}
