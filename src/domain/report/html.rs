//! The report as one HTML page that needs nothing else: no script, no picture, no address to fetch from. It prints on
//! paper as it stands.

use super::markdown::capital;
use super::text::{nothing, of_product, of_reading};
use super::{FindingRow, Report};

/// Where a colour means something its word stands beside it.
const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}\
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:0 0 .5rem}\
section{border:1px solid #8888;border-left-width:.4rem;border-radius:.3rem;padding:.8rem 1rem;margin:1rem 0;break-inside:avoid}\
.problem{border-left-color:#b3261e}.warning{border-left-color:#a66300}.note{border-left-color:#3b6ea5}.good{border-left-color:#2e7d32}\
ul{margin:.3rem 0;padding-left:1.2rem}small{opacity:.75}\
pre{background:#8882;padding:.5rem .7rem;border-radius:.3rem;white-space:pre-wrap;overflow-wrap:anywhere;margin:.4rem 0}\
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;border-bottom:1px solid #8886;padding:.3rem .6rem .3rem 0;overflow-wrap:anywhere}\
@media print{body{margin:0;max-width:none;font-size:11pt}pre{border:1px solid #888}}";

/// The whole report.
pub fn html(report: &Report) -> String {
    let mut page = String::new();
    page.push_str("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.push_str("<title>Volume activation: findings</title>\n");
    page.extend(["<style>", STYLE, "</style>\n</head>\n<body>\n<h1>Volume activation: findings</h1>\n"]);
    if report.findings.is_empty() {
        page.push_str(&element("p", nothing(report)));
    }
    for finding in &report.findings {
        page.push_str(&one(finding));
    }
    if !report.machines.is_empty() {
        page.push_str("<h2>Machines</h2>\n<table>\n<tr><th>Machine</th><th>Product</th></tr>\n");
        for machine in &report.machines {
            for product in &machine.products {
                let name = escaped(machine.label());
                page.extend([format!(
                    "<tr><td>{name}</td><td>{}</td></tr>\n",
                    escaped(&of_product(product))
                )]);
            }
        }
        page.push_str("</table>\n");
    }
    page.push_str("<h2>Read</h2>\n<ul>\n");
    for read in &report.read {
        page.push_str(&element("li", &of_reading(read)));
    }
    page.push_str("</ul>\n");
    if report.redacted {
        page.push_str(&element("p", super::redact::SAYS));
    }
    page.push_str("</body>\n</html>\n");
    page
}

fn one(finding: &FindingRow) -> String {
    let word = capital(finding.severity);
    let mut page = format!("<section class=\"{}\" id=\"{}\">\n", finding.severity, finding.id);
    page.push_str(&element("h2", &format!("{word}: {}", finding.title)));
    page.push_str("<ul>\n");
    for clue in &finding.evidence {
        let place =
            clue.place().map_or_else(String::new, |place| format!(" <small>{}</small>", escaped(&place)));
        page.extend([format!("<li>{} <small>({})</small>{place}</li>\n", escaped(&clue.text), clue.grade)]);
    }
    page.extend([format!(
        "</ul>\n<p>{}<br><small>{} | {}</small></p>\n",
        escaped(&finding.because.text),
        escaped(finding.because.rule.as_str()),
        escaped(&finding.because.short_sources)
    )]);
    page.extend([format!("<p><strong>Next:</strong> {}</p>\n", escaped(&finding.next.text))]);
    for command in [&finding.next.slmgr, &finding.next.oslicense].into_iter().flatten() {
        page.push_str(&element("pre", command));
    }
    page.extend([format!("<p><small>{}</small></p>\n</section>\n", finding.id)]);
    page
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>\n", escaped(text))
}

fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            '\'' => shown.push_str("&#39;"),
            _ => shown.push(letter),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::super::tests::report;
    use super::*;

    #[test]
    fn the_page_stands_alone_and_is_well_formed() {
        let page = html(&report());
        assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
        for fetched in ["http:", "https:", "src=", "href=", "<script", "url(", "@import"] {
            assert!(!page.contains(fetched), "{fetched}");
        }
        for name in ["section", "ul", "li", "p", "table", "tr", "td", "pre", "small", "h2", "body"] {
            let opened =
                page.matches(&format!("<{name}>")).count() + page.matches(&format!("<{name} ")).count();
            assert_eq!(opened, page.matches(&format!("</{name}>")).count(), "{name}");
        }
        assert!(page.contains("@media print"), "it prints");
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut report = report();
        "</h2><script>alert('x')</script>&".clone_into(&mut report.findings[0].title);
        let page = html(&report);
        assert!(page.contains("&lt;/h2&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;"), "{page}");
    }
}
