//! Puts icon, version and manifest into the Windows program; does nothing for other systems.

use std::env;
use std::io;

#[expect(clippy::disallowed_methods, reason = "this is how cargo talks with what it runs before the build")]
fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=packaging/windows/manifest.xml");
    println!("cargo::rerun-if-changed=assets/icon/activation-wizard.ico");
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "windows") {
        winresource::WindowsResource::new()
            .set("ProductName", "Activation Wizard")
            .set("FileDescription", "Activation Wizard")
            .set("OriginalFilename", "activation-wizard.exe")
            .set("LegalCopyright", "MIT OR Apache-2.0")
            .set_icon("assets/icon/activation-wizard.ico")
            .set_manifest_file("packaging/windows/manifest.xml")
            .compile()?;
    }
    Ok(())
}
