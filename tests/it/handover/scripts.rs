//! The scripts: PowerShell by a grammar of PowerShell, batch files by rules of their own, and in both no command that the
//! catalogue does not hold and no key that is not public. Nothing here runs one.

use std::collections::BTreeSet;

use activation_wizard::domain::catalog::Catalog;
use activation_wizard::domain::knowledge::Knowledge;
use tree_sitter::{Node, Parser};

use super::{HARD, file, files_of_all, made, request, text};

fn catalog() -> &'static Catalog {
    &Knowledge::embedded().catalog
}

/// Where the grammar finds something wrong, with the text there.
fn wrong(script: &str) -> Vec<String> {
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_powershell::LANGUAGE.into()).unwrap();
    let tree = parser.parse(script, None).unwrap();
    let mut found = Vec::new();
    let mut open = vec![tree.root_node()];
    while let Some(node) = open.pop() {
        if node.is_error() || node.is_missing() {
            let text: String =
                node.utf8_text(script.as_bytes()).unwrap_or_default().chars().take(80).collect();
            found.push(format!("line {}: {} {text:?}", node.start_position().row + 1, node.kind()));
        }
        open.extend((0..node.child_count()).filter_map(|place| child(node, place)));
    }
    found
}

fn child(node: Node<'_>, place: usize) -> Option<Node<'_>> {
    node.child(u32::try_from(place).ok()?)
}

#[test]
fn the_grammar_finds_what_is_wrong() {
    assert_eq!(wrong("Write-Host 'a'\r\n"), Vec::<String>::new());
    assert!(!wrong("Write-Host 'a\r\n").is_empty());
    assert!(!wrong("if ($a) { Write-Host 'a'\r\n").is_empty());
}

#[test]
fn every_powershell_script_parses_and_reads_as_windows_powershell_reads_it() {
    for (plan, script) in files_of_all(".ps1") {
        let name = format!("{} of {plan}", script.name);
        let whole = text(script);
        let body = whole.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("{name}: no byte order mark"));
        assert!(body.is_ascii(), "{name}: {:?}", body.chars().find(|letter| !letter.is_ascii()));
        assert!(body.replace("\r\n", "").find(['\r', '\n', '\t']).is_none(), "{name}: line ends of Windows");
        assert!(body.ends_with("\r\n"), "{name}");
        assert_eq!(wrong(body), Vec::<String>::new(), "{name}");
        for part in
            ["SupportsShouldProcess = $true", "ShouldProcess(", "Add-Content", "-AsSecureString", "exit 1"]
        {
            assert!(body.contains(part), "{name}: {part}");
        }
        for never in
            ["Invoke-Expression", "iex ", "Start-Process", "-EncodedCommand", "DownloadString", "{{", "{%"]
        {
            assert!(!body.contains(never), "{name}: {never}");
        }
    }
}

/// What is wrong in a batch file, by rules stricter than its parser's.
fn wrong_in_batch(script: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lines: Vec<&str> = script.split("\r\n").collect();
    let labels: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix(':')).collect();
    let unique: BTreeSet<&&str> = labels.iter().collect();
    if unique.len() != labels.len() {
        found.push("a label stands twice".to_owned());
    }
    for (number, line) in (1..).zip(&lines) {
        let mut say = |what: &str| found.push(format!("line {number}: {what}: {line}"));
        if !line.is_ascii() || line.contains('\t') {
            say("not plain ASCII");
        }
        if line.contains(['\r', '\n']) {
            say("a line end that is not of Windows");
        }
        if line.starts_with("rem") {
            continue;
        }
        if line.matches('"').count() % 2 != 0 {
            say("a quote is not closed");
        }
        if line.replace("%~1", "").matches('%').count() % 2 != 0 {
            say("a percent sign stands alone");
        }
        if line.contains('!') {
            say("an exclamation mark");
        }
        if let Some((_, label)) = line.split_once("goto ")
            && !labels.contains(&label.trim())
        {
            say("there is no such label");
        }
        // Outside quotes these begin something unless a caret stands before.
        if let Some(echoed) = line.split_once("echo ").map(|(_, words)| words) {
            let mut before = ' ';
            for letter in echoed.chars() {
                if "<>|&()".contains(letter) && before != '^' {
                    say("something is done with what is printed");
                }
                before = letter;
            }
        }
    }
    if !script.ends_with("\r\n") || !script.starts_with("@echo off\r\nsetlocal ") {
        found.push("the first or the last line".to_owned());
    }
    found
}

#[test]
fn the_rules_for_batch_files_find_what_is_wrong() {
    let good = "@echo off\r\nsetlocal X\r\n:a\r\necho a ^& b\r\ngoto a\r\n";
    assert_eq!(wrong_in_batch(good), Vec::<String>::new());
    for (from, to) in
        [("^&", "&"), ("goto a", "goto b"), ("echo a", "echo \"a"), ("\r\n:a", "\n:a"), ("echo a", "echo 5%")]
    {
        assert!(!wrong_in_batch(&good.replacen(from, to, 1)).is_empty(), "{to}");
    }
}

#[test]
fn every_batch_file_keeps_the_rules() {
    for (plan, script) in files_of_all(".cmd") {
        let name = format!("{} of {plan}", script.name);
        let body = text(script);
        assert_eq!(wrong_in_batch(body), Vec::<String>::new(), "{name}");
        for part in ["WHATIF", ">>\"%LOG%\"", "goto failed", "exit /b 1", "exit /b 0"] {
            assert!(body.contains(part), "{name}: {part}");
        }
        // Whatever changes something stands behind the question whether it shall be done.
        let lines: Vec<&str> = body.lines().collect();
        for (place, line) in lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.contains(">\"%OUT%\" 2>&1") || line.contains(">nul 2>&1"))
        {
            if line.starts_with("del ") || line.starts_with("net session") {
                continue;
            }
            let asked =
                lines[..place].iter().rposition(|line| line.starts_with("if defined WHATIF goto after"));
            let step = lines[..place].iter().rposition(|line| line.starts_with("rem Step "));
            assert!(asked > step, "{name}: {line}");
        }
    }
}

/// The options of slmgr.vbs that a script calls.
fn options(script: &str) -> BTreeSet<String> {
    let calls =
        script.lines().filter(|line| line.contains("Invoke-Slmgr @(") || line.contains("\"%SLMGR%\" /"));
    let option = |line: &str| {
        let rest = line.split("Invoke-Slmgr @('").nth(1).or_else(|| line.split("\"%SLMGR%\" ").nth(1))?;
        Some(rest.split([' ', '\'', ')']).next()?.to_owned())
    };
    calls.filter_map(option).collect()
}

#[test]
fn every_command_is_in_the_catalogue() {
    let tools: BTreeSet<&str> =
        catalog().commands.iter().filter_map(|row| row.line.split(' ').next()).collect();
    let modules: Vec<&str> = catalog().commands.iter().filter_map(|row| row.sourced_oslicense()).collect();
    let mut met = BTreeSet::new();
    for ending in [".ps1", ".cmd"] {
        for (plan, script) in files_of_all(ending) {
            for option in options(text(script)) {
                let line = format!("slmgr.vbs {option}");
                let known = catalog()
                    .commands
                    .iter()
                    .any(|row| row.line == line || row.line.starts_with(&format!("{line} ")));
                assert!(known, "{option} in {} of {plan}", script.name);
                met.insert(option);
            }
            for line in text(script).lines().filter(|line| line.trim_start().starts_with("Invoke-Shell { ")) {
                let code = line.trim().trim_start_matches("Invoke-Shell { ").trim_end_matches(" }");
                let first = code.trim_start_matches('(').split([' ', ')', ';']).next().unwrap();
                let known = tools.contains(first) || modules.iter().any(|module| module.contains(first));
                assert!(known, "{code} in {} of {plan}", script.name);
            }
        }
    }
    for option in ["/dlv", "/ipk", "/ato", "/xpr", "/dli", "/dti", "/atp", "/skms", "/cdns"] {
        assert!(met.contains(option), "{option} is met in no script");
    }
}

#[test]
fn no_script_and_no_page_holds_a_key_that_is_not_public() {
    let public: BTreeSet<&str> = catalog()
        .editions
        .iter()
        .flat_map(|edition| [edition.setup_key.as_deref(), edition.avma_key.as_deref()])
        .flatten()
        .collect();
    for ending in [".ps1", ".cmd", ".html", ".md", ".json", ".txt", ".toml"] {
        for (plan, file) in files_of_all(ending) {
            let text = text(file);
            let key = |word: &&str| {
                word.len() == 29
                    && word.split('-').count() == 5
                    && word.split('-').all(|part| part.len() == 5)
            };
            let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
            for word in words.filter(key) {
                assert!(public.contains(word), "{word} in {} of {plan}", file.name);
            }
        }
    }
}

#[test]
fn a_key_is_asked_for_and_goes_nowhere() {
    let made = made(&request("hard", HARD));
    let scripts: Vec<_> = made.files.iter().filter(|file| file.name.starts_with("scripts/")).collect();
    let mak = scripts.iter().find(|file| file.name.ends_with("cohort-away.ps1")).expect("the MAK cohort");
    assert!(text(mak).contains("Invoke-Slmgr @('/ipk', (Read-Value '<YOUR MAK>' $true))"), "{}", text(mak));
    assert!(text(mak).contains("Invoke-OSLicense -InstallProductKey (Read-Value '<YOUR MAK>' $true)"));
    let batch = text(file(&made, &mak.name.replace(".ps1", ".cmd")));
    assert!(batch.contains("set /p \"STEP2_VALUE1=Type <YOUR MAK>: \""), "{batch}");
    let call = batch.lines().find(|line| line.starts_with("cscript") && line.contains("/ipk")).unwrap();
    assert_eq!(call, "cscript //nologo \"%SLMGR%\" /ipk \"%STEP2_VALUE1%\" >nul 2>&1");
    let echoed = batch.lines().filter(|line| line.contains("echo") || line.contains("%LOG%"));
    assert!(echoed.into_iter().all(|line| !line.contains("%STEP2_VALUE1%")), "{batch}");
}
