//! Troubles as people met them, retold with values of our own: what is found, what is advised, and what must not be
//! said.

use activation_wizard::cli::Exit;

use super::{CLIENT, diagnose, host};

/// The findings, the exit code, and words that the advice must hold or must not.
fn check(texts: &[&str], exit: Exit, findings: &[&str], says: &[&str], never: &[&str]) {
    let names: Vec<String> = (1..=texts.len()).map(|number| format!("{number}.txt")).collect();
    let files: Vec<(&str, &[u8])> =
        names.iter().zip(texts).map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let called = diagnose(&files, &["--format", "json"]);
    assert_eq!(called.findings(), findings, "{}", called.out);
    assert_eq!(called.exit, exit, "{}", called.err);
    let told = diagnose(&files, &[]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in says {
        assert!(told.contains(part), "{part} is missing in {told}");
    }
    for part in never {
        assert!(!told.contains(part), "{part} stands in {told}");
    }
}

/// A KMS client of Windows that is not activated, with more lines.
fn trouble(product: &str, more: &str) -> String {
    format!(
        "Name: Windows(R), {product} edition\n\
         Description: Windows(R) Operating System, VOLUME_KMSCLIENT channel\n\
         Partial Product Key: T83GX\n{more}\n"
    )
}

#[test]
fn clones_of_one_image_are_counted_once() {
    let other = CLIENT.replace("251733", "251010").replace("19045.0000-0612026", "19045.0000-0622026");
    check(
        &[CLIENT, &other, &host(1)],
        Exit::Alarm,
        &["problem duplicate-cmid", "problem count-below-threshold"],
        &["/rearm", "generalise the image", "318 requests came from so few"],
        &[],
    );
}

#[test]
fn servers_are_content_where_the_first_client_is_refused() {
    let client =
        trouble("Professional", "License Status: Notification\nError: 0xC004F038 The count is insufficient.");
    check(
        &[&host(13), &client],
        Exit::Alarm,
        &["problem count-below-threshold", "warning count-below-threshold"],
        &["12 more machines", "clients and servers counted together"],
        &["servers do not count"],
    );
}

#[test]
fn a_host_that_dropped_below_the_threshold() {
    check(
        &[&host(23)],
        Exit::Done,
        &["warning count-below-threshold"],
        &["activates servers, and no client before it reaches 25"],
        &[],
    );
}

#[test]
fn two_hosts_share_the_machines() {
    check(
        &[&host(14), &host(15)],
        Exit::Alarm,
        &["problem hosts-split-count", "warning count-below-threshold", "warning count-below-threshold"],
        &["split a count of 29", "/ckms"],
        &[],
    );
}

#[test]
fn a_workgroup_machine_without_a_suffix() {
    let text = trouble(
        "Professional",
        "License Status: Notification\nError: 0x8007007B The file name is incorrect.",
    );
    check(&[&text], Exit::Alarm, &["problem no-dns-suffix"], &["/skms", "DNS suffix"], &[]);
}

#[test]
fn a_pool_of_keys_is_used_up() {
    check(
        &[
            "Activating Windows(R), Professional edition ...\nError: 0xC004C020 The limit of the MAK is exceeded.\n",
        ],
        Exit::Alarm,
        &["problem mak-exhausted"],
        &["Ask Microsoft", "confirmation IDs"],
        &[],
    );
}

#[test]
fn an_evaluation_that_ran_out() {
    let text = "Name: Windows(R), EnterpriseEval edition\n\
                Description: Windows(R) Operating System, TIMEBASED_EVAL channel\n\
                Partial Product Key: ZXCVB\n\
                License Status: Notification\n\
                Notification Reason: 0xC004F009 (grace time expired).\n";
    check(
        &[text],
        Exit::Alarm,
        &["problem evaluation-edition"],
        &["volume media"],
        &["slmgr.vbs /ato", "/skms", "SRV"],
    );
}

#[test]
fn an_evaluation_server_with_a_setup_key() {
    let text = "Name: Windows(R), ServerStandardEval edition\n\
                Description: Windows(R) Operating System, TIMEBASED_EVAL channel\n\
                License Status: Licensed\n\
                Timebased activation expiration: 200000 minute(s) (139 day(s))\n\
                Error: 0xC004F069 The product SKU is not found.\n";
    check(
        &[text],
        Exit::Done,
        &["warning evaluation-edition"],
        &["DISM /online /Get-TargetEditions"],
        &["/ipk"],
    );
}

#[test]
fn a_converted_server_that_finds_no_host() {
    let text = trouble("ServerStandard", "License Status: Notification\nNotification Reason: 0xC004F056.");
    check(&[&text], Exit::Alarm, &["problem not-activated"], &["Without a KMS host", "needs a MAK"], &[]);
}

#[test]
fn unlicensed_is_read_as_a_whole_word() {
    let text = trouble("Professional", "License Status: Unlicensed");
    check(&[&text], Exit::Alarm, &["problem not-activated"], &["is unlicensed"], &["good", "GOOD"]);
}

#[test]
fn a_genuine_check_that_misfired_on_windows_7() {
    let text = "Name: Windows(R) 7, Enterprise edition\n\
                Description: Windows Operating System - Windows(R) 7, VOLUME_KMSCLIENT channel\n\
                Partial Product Key: HVTHH\n\
                License Status: Notification\n\
                Notification Reason: 0xC004F200 (non-genuine).\n";
    check(
        &[text],
        Exit::Alarm,
        &["problem non-genuine"],
        &["KB971033", "slmgr.vbs /rilc"],
        &["Invoke-OSLicense"],
    );
}

#[test]
fn a_left_over_licence_beside_office_that_works() {
    let text = "---Processing--------------------------\n\
                ---------------------------------------\n\
                LICENSE NAME: Office 16, Office16ProPlusVL_KMS_Client edition\n\
                LICENSE DESCRIPTION: Office 16, VOLUME_KMSCLIENT channel\n\
                LICENSE STATUS:  ---LICENSED---\n\
                REMAINING GRACE: 178 days  (257101 minute(s) before expiring)\n\
                Last 5 characters of installed product key: WFG99\n\
                ---------------------------------------\n\
                LICENSE NAME: Office 16, Office16O365ProPlusR_Grace edition\n\
                LICENSE DESCRIPTION: Office 16, RETAIL(Grace) channel\n\
                LICENSE STATUS:  ---NOTIFICATIONS---\n\
                ERROR CODE: 0xC004F009\n\
                Last 5 characters of installed product key: KDVQ4\n\
                ---------------------------------------\n\
                ---Exiting-----------------------------\n";
    check(
        &[text],
        Exit::Done,
        &["note leftover-licence", "good healthy"],
        &["ospp.vbs /unpkey:KDVQ4", "the volume licence is fine"],
        &["PROBLEM"],
    );
}

#[test]
fn a_host_upgraded_in_place_keeps_the_wrong_key() {
    let text = host(30).replace("VOLUME_KMS_WS22", "VOLUME_KMS_2012-R2_WIN10");
    check(&[&text], Exit::Alarm, &["problem wrong-key-group"], &["KMS host key for this Windows"], &[]);
}

#[test]
fn a_newer_host_key_serves_older_clients() {
    let client = "Name: Windows(R) 7, Enterprise edition\n\
                  Description: Windows Operating System - Windows(R) 7, VOLUME_KMSCLIENT channel\n\
                  Partial Product Key: HVTHH\n\
                  License Status: Licensed\n\
                  Volume activation expiration: 255000 minute(s) (177 day(s))\n";
    check(
        &[&host(40), client],
        Exit::Done,
        &["good healthy", "good healthy"],
        &["is licensed"],
        &["older host key"],
    );
}

#[test]
fn a_guest_key_outside_its_host() {
    check(
        &[
            "Activating Windows(R), ServerDatacenter edition ...\nError: 0xC004FD01 Not on a supported platform.\n",
        ],
        Exit::Alarm,
        &["problem setup-key-needed"],
        &["setup key"],
        &[],
    );
}

#[test]
fn a_virtual_machine_whose_clock_runs_wrong() {
    let event = "Log Name:      Application\n\
                 Source:        Microsoft-Windows-Security-SPP\n\
                 Event ID:      12288\n\
                 Computer:      vm7.cloud.test\n\
                 Description:\n\
                 The client has sent an activation request.\n\
                 0xC004F06C, 0x00000000, kms.cloud.test:1688, 7d3f0a51-9c2e-4b68-8f14-2a6b5c9e0d37, \
                 2026/03/02 13:10, 1, 5, 0, 68531fb9-5511-4989-97be-d11a0f55633f, 5\n";
    check(
        &[event],
        Exit::Alarm,
        &["problem clock-skew"],
        &["w32tm /resync", "Time zones do not matter"],
        &["SRV record"],
    );
}

#[test]
fn facts_of_an_automation_tool_show_a_client_in_notification() {
    let facts = r#"{"facts": {"licences": [{"Name": "Windows(R), Professional edition",
        "ProductKeyChannel": "Volume:GVLK", "LicenseStatus": "Notification"}]}}"#;
    check(
        &[facts],
        Exit::Alarm,
        &["problem not-activated"],
        &["the host, its SRV record, TCP 1688 or its count"],
        &[],
    );
}

#[test]
fn a_healthy_client_is_called_healthy_and_nothing_else() {
    check(&[CLIENT], Exit::Done, &["good healthy"], &["for 174 days more"], &["PROBLEM", "WARNING"]);
}
