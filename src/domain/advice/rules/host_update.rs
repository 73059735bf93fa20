//! An older host needs an update before it can activate a newer Windows.

use crate::domain::advice::Method;
use crate::domain::advice::rules::{Case, Rule, Words};
use crate::domain::ids::GenerationId;

pub(super) struct HostUpdates;

impl Rule for HostUpdates {
    fn id(&self) -> &'static str {
        "host-update"
    }

    fn says(&self) -> &'static str {
        "A host that is older than the Windows that asks needs an update first."
    }

    fn sources(&self) -> &'static [&'static str] {
        &["kms-activation-planning"]
    }

    fn speak(&self, case: &Case<'_, '_>, words: &mut Words) {
        let facts = case.facts;
        let group = facts.owned_group().or_else(|| facts.lowest_group());
        let (Method::KmsHost, Some(generation), Some(group)) =
            (case.method, facts.windows().generation, group)
        else {
            return;
        };
        let catalog = &facts.knowledge().catalog;
        let covered = |id: &GenerationId| {
            let mut members = catalog.editions.iter().filter(|edition| edition.generation == *id);
            members.any(|edition| group.covers.contains(&edition.id))
        };
        for update in &catalog.host_updates {
            let for_this_host = update.host_generation.as_ref() == Some(&generation.id);
            if for_this_host && update.client_generations.iter().any(covered) {
                words.warn_with(
                    self,
                    "host-update-needed",
                    format!(
                        "Before it activates {}, it needs the {} ({}).",
                        update.clients.join(", "),
                        update.update,
                        update.kb
                    ),
                    update.sources.clone(),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::advice::testing::{no_warning, warning};

    #[test]
    fn a_host_is_told_of_the_update_it_needs() {
        let host = "edition=server-2022-standard role=kms-host";
        warning(&format!("{host} site.owned_group=ws2025"), "host-update-needed", "KB5034770");
        no_warning(&format!("{host} site.owned_group=ws2022"), "host-update-needed");
        no_warning("edition=server-2022-standard", "host-update-needed");
    }
}
