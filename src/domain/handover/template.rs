//! The templates, and how a text is written so that it stays text: in HTML, in Markdown, in PowerShell, in a batch file.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};
use serde::Serialize;

use super::Fault;
use super::names::ascii;

macro_rules! templates {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../assets/handover/", $name)))),+]
    };
}

const TEMPLATES: &[(&str, &str)] = templates![
    "style.css",
    "decision.html",
    "decision.md",
    "runbook.html",
    "runbook.md",
    "script.ps1",
    "script.cmd",
    "kms.zone",
    "stale.txt",
    "policy.md",
    "pin.reg",
    "unpin.reg",
];

/// All templates, read and ready.
pub(super) struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    pub(super) fn new() -> Result<Self, Fault> {
        let mut environment = Environment::new();
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()
            .map_err(|error| Fault(error.to_string()))?;
        environment.set_syntax(syntax);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|name| {
            if name.contains(".html") { AutoEscape::Html } else { AutoEscape::None }
        });
        environment.add_filter("md", markdown);
        environment.add_filter("code", code);
        environment.add_filter("ps", power_shell);
        environment.add_filter("bat", batch);
        environment.add_filter("ascii", |text: String| ascii(&text));
        for (name, text) in TEMPLATES {
            environment.add_template(name, text).map_err(|error| Fault(error.to_string()))?;
        }
        Ok(Self { environment })
    }

    /// The template filled with this.
    pub(super) fn fill(&self, name: &str, with: impl Serialize) -> Result<String, Fault> {
        let made = self
            .environment
            .get_template(name)
            .and_then(|template| template.render(Value::from(Serde(with))));
        made.map_err(|error| Fault(error.to_string()))
    }

    /// The same with the line ends of Windows.
    pub(super) fn fill_for_windows(&self, name: &str, with: impl Serialize) -> Result<String, Fault> {
        Ok(self.fill(name, with)?.replace('\n', "\r\n"))
    }
}

/// Text in a paragraph or a table of Markdown: what could mean something is marked, and it stays one line.
fn markdown(text: String) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$' => {
                shown.extend(['\\', letter]);
            }
            '&' => shown.push_str("&amp;"),
            '\n' | '\r' => shown.push(' '),
            _ => shown.push(letter),
        }
    }
    shown
}

/// A command between the ticks of Markdown.
fn code(text: String) -> String {
    format!("`{}`", text.replace('`', "'").replace('|', "\\|"))
}

/// A literal of PowerShell.
pub(super) fn power_shell(text: String) -> String {
    format!("'{}'", ascii(&text).replace('\'', "''"))
}

/// Words after `echo` in a batch file. Within quotes a caret would stand there itself, so that quotes are exchanged.
fn batch(text: String) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in ascii(&text).chars() {
        match letter {
            '"' => shown.push('\''),
            '%' => shown.push_str("%%"),
            '^' | '&' | '<' | '>' | '|' | '(' | ')' => shown.extend(['^', letter]),
            _ => shown.push(letter),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_read() {
        assert!(Templates::new().is_ok());
    }

    #[test]
    fn text_stays_text() {
        assert_eq!(markdown("a|b *c* <d>\n&".to_owned()), "a\\|b \\*c\\* \\<d\\> &amp;");
        assert_eq!(power_shell("it's $x".to_owned()), "'it''s $x'");
        assert_eq!(batch("say \"a\" & 5 > 3 100%".to_owned()), "say 'a' ^& 5 ^> 3 100%%");
        assert_eq!(code("a `b` | c".to_owned()), "`a 'b' \\| c`");
    }
}
