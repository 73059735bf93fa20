//! `diagnose` as a script sees it: texts in, report and exit code out.

mod cases;
mod inputs;
mod outputs;
mod sites;

use std::path::PathBuf;

use activation_wizard::cli::{self, Exit, Terminal};
use tempfile::TempDir;

/// What came of one call.
pub(crate) struct Called {
    pub(crate) exit: Exit,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Called {
    /// The findings of a JSON answer as `severity id`.
    pub(crate) fn findings(&self) -> Vec<String> {
        let json = self.json();
        let findings = json["findings"].as_array().unwrap();
        findings
            .iter()
            .map(|it| format!("{} {}", it["severity"].as_str().unwrap(), it["id"].as_str().unwrap()))
            .collect()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }
}

/// `diagnose` with these files, each `name` and content, and further words.
pub(crate) fn diagnose(files: &[(&str, &[u8])], words: &[&str]) -> Called {
    let folder = tempfile::tempdir().unwrap();
    in_folder(&folder, files, words)
}

/// The same in a folder that stays.
pub(crate) fn in_folder(folder: &TempDir, files: &[(&str, &[u8])], words: &[&str]) -> Called {
    let mut all = vec!["activation-wizard".to_owned(), "diagnose".to_owned()];
    for (name, content) in files {
        let path: PathBuf = folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        all.push(path.to_str().unwrap().to_owned());
    }
    all.extend(words.iter().map(|word| (*word).to_owned()));
    let arguments = cli::parse(all.into_iter().map(Into::into)).unwrap_or_else(|error| panic!("{error}"));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut terminal = Terminal { out: &mut out, err: &mut err };
    let exit = cli::run(&arguments.invocation.unwrap(), &arguments.everywhere, &mut terminal);
    Called { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// What `slmgr.vbs /dlv` prints on a KMS client of Windows 10 that is activated.
pub(crate) const CLIENT: &str = "\
Software licensing service version: 10.0.19041.3636

Name: Windows(R), Enterprise edition
Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel
Activation ID: 73111121-5638-40f6-bc11-f1d7b0d64300
Application ID: 55c92734-d682-4d71-983e-d6ec3f16059f
Extended PID: 03612-03307-000-000000-03-1031-19045.0000-0612026
Product Key Channel: Volume:GVLK
Partial Product Key: 2YT43
License Status: Licensed
Volume activation expiration: 251733 minute(s) (175 day(s))
Remaining Windows rearm count: 1001
Remaining SKU rearm count: 1001

Most recent activation information:
Key Management Service client information
    Client Machine ID (CMID): 1b7c9a52-40de-4f63-8a11-9c20e6d7f304
    KMS machine name from DNS: kms11.corp.test:1688
    KMS machine IP address: 192.0.2.31
    KMS machine extended PID: 03612-00206-604-318822-03-1031-17763.0000-0412026
    Activation interval: 120 minutes
    Renewal interval: 10080 minutes
    KMS host caching is enabled
";

/// The same of a KMS host of Windows Server 2022 with this count.
pub(crate) fn host(count: i32) -> String {
    format!(
        "\
Software licensing service version: 10.0.20348.2227

Name: Windows(R), ServerStandard edition
Description: Windows(R) Operating System, VOLUME_KMS_WS22 channel
Product Key Channel: Volume:CSVLK
Partial Product Key: QRS7T
License Status: Licensed
Remaining Windows rearm count: 1000

Key Management Service is enabled on this machine
    Current count: {count}
    Listening on Port: 1688
    DNS publishing enabled
    KMS priority: Normal

Key Management Service cumulative requests received from clients
    Total requests received: 318
    Failed requests received: 6
"
    )
}
