//! When support of an edition ends, in words: its own dates, or those of the newest releases where support ends with a
//! release.

use super::words::{date, fill};
use crate::domain::catalog::{Catalog, Edition, Release, ReleaseFamily};

/// Releases of a Windows that is serviced by release: the newest ones told.
const RELEASES: usize = 3;

/// One line for each date; none where no date is known.
pub fn support_dates(catalog: &Catalog, edition: &Edition) -> Vec<String> {
    let own = [
        ("keys.mainstream", edition.mainstream_end),
        ("keys.extended", edition.extended_end),
        ("keys.esu", edition.esu_end),
    ];
    let lines: Vec<String> =
        own.into_iter().filter_map(|(id, end)| Some(fill(id, &[("date", &date(end?))]))).collect();
    if !lines.is_empty() {
        return lines;
    }
    catalog.newest_releases(edition).into_iter().take(RELEASES).map(release_line).collect()
}

fn release_line(release: &Release) -> String {
    let family = match release.family {
        ReleaseFamily::All => "keys.release",
        ReleaseFamily::Enterprise => "keys.release-enterprise",
        ReleaseFamily::Pro => "keys.release-pro",
    };
    fill(family, &[("release", &release.name), ("date", &date(release.end))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::EditionId;
    use crate::domain::knowledge::Knowledge;

    fn dates(edition: &str) -> Vec<String> {
        let catalog = &Knowledge::embedded().catalog;
        support_dates(catalog, catalog.edition(&EditionId::new(edition)).unwrap())
    }

    #[test]
    fn an_edition_has_dates_of_its_own_or_those_of_its_newest_releases() {
        let own = dates("server-2008-standard");
        assert_eq!(own.len(), 3, "{own:?}");
        assert!(own.iter().any(|line| line.contains("14 Jan 2020")), "{own:?}");
        let released = dates("windows-11-enterprise");
        assert_eq!(released.len(), RELEASES, "{released:?}");
    }
}
