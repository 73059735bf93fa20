//! What follows from a whole product: what it is for, whether it lasts, which edition it is.

use super::draft::Draft;
use crate::domain::evidence::edition::Editions;
use crate::domain::evidence::fact::Fact;
use crate::domain::evidence::labels::{Labels, Script};
use crate::domain::evidence::machine::{Application, KmsDiscovery, Product, Status};

/// The product that the draft's lines describe.
pub(super) fn finish(
    draft: Draft,
    version: Option<&Fact<String>>,
    labels: &Labels,
    editions: &mut Editions<'_>,
) -> Product {
    let Draft {
        mut product,
        script,
        below_status,
        expires,
        activated,
        application_id,
        dns_named_none,
        below_host,
        ..
    } = draft;
    // A host set by hand is printed below the line that says what DNS named.
    if product.kms_discovery.is_none() && below_host {
        product.kms_discovery = dns_named_none.map(|fact| fact.map(|()| KmsDiscovery::None));
    }
    if let Some(line) = activated
        && product.status.is_none()
    {
        product.status = Some(Fact::inferred(Status::Licensed, line));
    }
    product.application = application(&product, application_id, script, labels);
    product.add_on =
        product.name.as_ref().filter(|name| is_add_on(&name.value)).map(|name| name.clone().map(|_| true));
    if product.permanent.is_none() {
        product.permanent = permanent(&product, expires, below_status);
    }
    product.edition = editions.edition(&product, version.map(|version| version.value.as_str()));
    product
}

/// An ESU or other add-on names the editions it is for.
fn is_add_on(name: &str) -> bool {
    name.contains("add-on") || name.contains("-ESU-")
}

fn application(
    product: &Product,
    id: Option<Fact<String>>,
    script: Script,
    labels: &Labels,
) -> Option<Fact<Application>> {
    if let Some(id) = id {
        return Some(id.map(|id| labels.application(&id)));
    }
    let named = product.name.as_ref().or(product.description.as_ref())?;
    let application = if named.value.contains("Office") {
        Application::Office
    } else if named.value.starts_with("Windows") {
        Application::Windows
    } else if script == Script::Ospp {
        Application::Office
    } else {
        return None;
    };
    Some(Fact::inferred(application, named.line))
}

/// A licence with an expiration line ends; one without, in a channel that does not renew, lasts for good. A text that
/// breaks off behind the status does not tell.
fn permanent(product: &Product, expires: bool, below_status: bool) -> Option<Fact<bool>> {
    let status = product.status.as_ref().filter(|status| status.value == Status::Licensed)?;
    let left = product.minutes_left.as_ref();
    if let Some(left) = left {
        return Some(left.clone().map(|minutes| minutes == 0));
    }
    let channel = product.channel.as_ref()?;
    let lasts = channel.value == "RETAIL"
        || channel.value == "RETAIL(MAK)"
        || channel.value == "VOLUME_MAK"
        || channel.value.starts_with("OEM_")
        || channel.value.starts_with("VOLUME_KMS") && channel.value != "VOLUME_KMSCLIENT";
    (lasts && below_status && !expires).then(|| Fact::inferred(true, status.line))
}
