//! A product while its lines are read.

use crate::domain::evidence::fact::Fact;
use crate::domain::evidence::labels::{Label, Script, Statement};
use crate::domain::evidence::machine::{KmsHostState, Product};

/// A product and what its lines were.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent things that were or were not seen")]
pub(super) struct Draft {
    pub(super) product: Product,
    pub(super) script: Script,
    /// Bits of the labels that were read.
    seen: u64,
    /// How many labels of a known language were read.
    pub(super) labels: u32,
    /// Something stood below the status, so that a missing expiration line is not merely cut off.
    pub(super) below_status: bool,
    /// A status was printed with an expiration line.
    pub(super) expires: bool,
    /// It is the reply of /xpr or /ato and not a product's whole description.
    pub(super) reply: bool,
    /// The attempt of a reply ended well.
    pub(super) activated: Option<usize>,
    /// Windows or Office by the application id, as printed.
    pub(super) application_id: Option<Fact<String>>,
    /// Tells machines apart that print the same version.
    pub(super) installation_id: Option<String>,
    /// DNS was asked and named no host.
    pub(super) dns_named_none: Option<Fact<()>>,
    /// A line followed that stands below every line about a host.
    pub(super) below_host: bool,
    /// Values of intervals that were told by their place alone.
    pub(super) host_seen: bool,
}

impl Draft {
    /// Nothing read yet.
    pub(super) fn of(script: Script) -> Self {
        Self {
            product: Product::default(),
            script,
            seen: 0,
            labels: 0,
            below_status: false,
            expires: false,
            reply: false,
            activated: None,
            application_id: None,
            installation_id: None,
            dns_named_none: None,
            below_host: false,
            host_seen: false,
        }
    }

    /// Whether a label was read already.
    pub(super) fn has(&self, label: Label) -> bool {
        self.seen & bit(label) != 0
    }

    /// Notes that a label was read.
    pub(super) fn mark(&mut self, label: Label) {
        self.below_status = self.below_status || self.has(Label::Status) && label != Label::Status;
        self.below_host = self.below_host
            || matches!(label, Label::ActivationInterval | Label::RenewalInterval | Label::Caching);
        self.seen |= bit(label);
        self.labels += 1;
    }

    /// Notes that a statement was read.
    pub(super) fn mark_statement(&mut self, statement: Statement) {
        self.below_status = self.below_status || self.has(Label::Status) && statement != Statement::Rule;
    }

    /// Whether this label begins the next product: it was read already, or it belongs above what was read.
    pub(super) fn ends_before(&self, label: Label, script: Script) -> bool {
        let repeats = self.has(label) && !matches!(label, Label::Url | Label::Other | Label::Error);
        let above = label.opens() && self.script == Script::Slmgr && self.is_below_head();
        let other_script = label.opens() && self.labels > 0 && script != self.script;
        repeats || above || other_script || label.opens() && self.reply
    }

    /// Whether something was read that stands at or below a status.
    fn is_below_head(&self) -> bool {
        self.has(Label::Status)
            || self.has(Label::MinutesLeft)
            || self.has(Label::CurrentCount)
            || self.has(Label::Cmid)
    }

    /// Whether there is anything to keep.
    pub(super) fn is_empty(&self) -> bool {
        let none = self.activated.is_none() && self.dns_named_none.is_none();
        none && (self.product == Product::default() || self.is_other_text())
    }

    /// `Description:` stands in many texts; alone, and with no channel behind it, it describes no licence.
    fn is_other_text(&self) -> bool {
        let product = &self.product;
        self.labels == 1
            && product.description.is_some()
            && product.channel.is_none()
            && product.name.is_none()
            && product.status.is_none()
            && product.reason.is_none()
    }

    /// The KMS host block of this product.
    pub(super) fn host(&mut self) -> &mut KmsHostState {
        self.product.serves.get_or_insert_default()
    }
}

fn bit(label: Label) -> u64 {
    1_u64 << (label as u8)
}
