//! DNS and policy text. A real name server loads the zones in `.ci/handover`; here is what needs none.

use super::{HARD, Whole, all, file, made, request, text};

#[test]
fn a_zone_holds_a_record_for_each_host_that_is_found_in_dns() {
    for Whole { plan, made, .. } in all() {
        let zones: Vec<&str> =
            made.files.iter().filter(|file| file.name.contains(".zone")).map(text).collect();
        let records =
            zones.iter().flat_map(|zone| zone.lines()).filter(|line| line.starts_with("_vlmcs._tcp"));
        for record in records {
            let fields: Vec<&str> = record.split_whitespace().collect();
            assert_eq!(fields.len(), 7, "{record}");
            assert_eq!((fields[1], fields[2], fields[5]), ("IN", "SRV", "1688"), "{record}");
            let host = fields[6].trim_end_matches('.');
            assert!(
                plan.hosts.iter().any(|known| known.id.as_str() == host && known.publishes_dns),
                "{record}"
            );
        }
    }
}

#[test]
fn a_host_that_is_gone_or_silent_is_taken_out() {
    let made = made(&request("hard", HARD));
    let stale = text(file(&made, "network/stale-records.txt"));
    assert!(
        stale.contains("SRV  10  50  1688  gone.corp.example.\n    Why: the host is lost on 2026-03-01"),
        "{stale}"
    );
    assert!(stale.contains("the host that the plan calls \"kms_alt\")"), "{stale}");
    let remove = text(file(&made, "network/dns-remove.ps1"));
    assert!(remove.contains("-RecordData '10','50','1688','gone.corp.example.'"), "{remove}");
    assert!(!remove.contains("kms_alt"), "no record of a name that DNS does not take");
    let closed = text(file(&made, "network/kms-closed-network.zone"));
    assert!(
        closed.lines().any(|line| line.starts_with("_vlmcs._tcp") && line.ends_with("kms-lab")),
        "{closed}"
    );
    let add = text(file(&made, "network/dns-add-closed-network.ps1"));
    assert!(add.contains("-DomainName ('kms-lab.' + (Read-Value '<ZONE>' $false))"), "{add}");
}

#[test]
fn pinned_clients_get_the_values_of_their_windows() {
    let pinned = |edition: &str, group: &str| {
        let text = format!(
            "[[cohort]]\nid = \"c\"\nedition = \"{edition}\"\ncount = 3\nfinds_host = \"pinned:kms01\"\n\
             [[host]]\nid = \"kms01\"\nedition = \"server-2008-standard\"\ngroup = \"{group}\"\n"
        );
        made(&request("pinned", &text))
    };
    for (edition, group, key) in [
        ("vista-enterprise", "B", r"CurrentVersion\SL]"),
        ("windows-11-pro", "ws2022", r"CurrentVersion\SoftwareProtectionPlatform]"),
    ] {
        let made = pinned(edition, group);
        let file_of = text(file(&made, "network/pin-01.reg"));
        assert!(file_of.starts_with("Windows Registry Editor Version 5.00\r\n\r\n"), "{file_of}");
        assert!(
            file_of.contains(&format!(r"[HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\{key}")),
            "{file_of}"
        );
        assert!(file_of.contains("\"KeyManagementServiceName\"=\"kms01\"\r\n"), "{file_of}");
        assert!(text(file(&made, "network/unpin.reg")).contains("\"KeyManagementServiceName\"=-\r\n"));
        let policy = text(file(&made, "network/policy-pin-01.ps1"));
        assert!(
            policy.contains("-ValueName KeyManagementServicePort -Type String -Value '1688'"),
            "{policy}"
        );
    }
}

#[test]
fn policy_text_names_its_sources_and_what_is_doubtful() {
    let made = made(&request("hard", HARD));
    let policy = text(file(&made, "network/policy.md"));
    for part in ["KeyManagementServiceName", "DnsDomainPublishList", "SPPSVC-In-TCP", "1688", "**Doubtful.**"]
    {
        assert!(policy.contains(part), "{part} is missing in\n{policy}");
    }
    assert!(
        policy.lines().filter(|line| line.starts_with("| ")).all(|line| !line.ends_with("|  |")),
        "{policy}"
    );
}
