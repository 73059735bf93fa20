//! Bytes behind the head of one kind of evidence, so that every reader is reached: the first byte chooses the kind.

#![no_main]

use activation_wizard::domain::evidence::{Kind, read};
use activation_wizard::domain::knowledge::Knowledge;
use libfuzzer_sys::fuzz_target;

/// What makes a text one of this kind.
const HEADS: [&str; 19] = [
    "Software licensing service version: 10.0.20348.1\r\n\r\nName: Windows(R), ServerStandard edition\r\n",
    "Name: Windows(R), Enterprise edition\nDescription: Windows(R) Operating System, VOLUME_KMSCLIENT channel\n",
    "---Processing--------------------------\nLICENSE NAME: Office 16, Office16StandardVL_KMS_Client edition\n",
    "Name                 : Windows(R), Professional edition\nLicenseStatus        : ",
    "[{\"Name\": \"Windows(R), Professional edition\", \"LicenseStatus\": ",
    "\"Name\",\"Description\",\"LicenseStatus\",\"PartialProductKey\",\"GracePeriodRemaining\"\n",
    "[{\"OSName\": \"Windows\", \"LicenseStatus\": \"Licensed\", \"",
    "Log Name:      Application\nSource:        Microsoft-Windows-Security-SPP\nEvent ID:      12288\n",
    "<Event><System><Provider Name=\"Microsoft-Windows-Security-SPP\"/><EventID>12290</EventID></System>",
    "Id,ProviderName,LogName,MachineName,TimeCreated,Message\n12289,Microsoft-Windows-Security-SPP,Application,pc,",
    "{\"Event\": {\"System\": {\"EventID\": 12290, \"Provider\": {\"#attributes\": {\"Name\": \"Microsoft-Windows-Security-SPP\"}},",
    "0x0, 0x0, kms.corp.test:1688, 0a1b2c3d-4e5f-4061-8273-94a5b6c7d8e9, 2026/3/4 5:06, 1, 2, 40123, ",
    "_vlmcs._tcp.corp.test   SRV service location:\n          priority       = 0\n",
    "; <<>> DiG 9 <<>> SRV _vlmcs._tcp.corp.test\n;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n",
    "Name    Type   TTL   Section    NameTarget    Priority Weight Port\n----    ----   ---   -------    ----------\n",
    "FullyQualifiedDomainName,ProductName,LicenseStatus,Sku,CMID,KmsHost,KmsPort\n",
    "<SoftwareLicensingData><Computers><Computer><Name>pc</Name>",
    "Name,OperatingSystem,OperatingSystemVersion,LastLogonDate,IPv4Address\npc01,",
    "C004F074 ",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, rest)) = bytes.split_first() else { return };
    let head = HEADS[usize::from(*choice) % HEADS.len()];
    let text = [head.as_bytes(), rest].concat();
    let readings = read("fuzz", &text, &Knowledge::embedded().catalog);
    let lines = text.iter().filter(|byte| **byte == b'\n').count() + 1;
    for reading in readings.iter().filter(|reading| reading.kind != Kind::Evtx) {
        for note in &reading.notes {
            assert!(note.at.line.is_none_or(|line| (1..=lines).contains(&line)), "{note:?} of {lines} lines");
        }
        for code in &reading.codes {
            assert!((1..=lines).contains(&code.line), "{code:?} of {lines} lines");
        }
    }
});
