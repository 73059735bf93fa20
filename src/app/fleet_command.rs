//! What a person can do with a list of computers on its way to a plan.

use crate::app::command::Listing;
use crate::domain::evidence::{Column, DateOrder};
use crate::domain::ids::EditionId;

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FleetCommand {
    /// Shows what an input, by its place, becomes.
    Open(usize),
    /// Back to what was read.
    Close,
    /// Which head a column has; `None`: it is not there.
    Column(Column, Option<String>),
    /// What stands first in dates that do not show it; `None`: such dates stay open.
    Dates(Option<DateOrder>),
    /// The edition that a name of a system stands for; `None`: it stays out.
    Edition(String, Option<EditionId>),
    SeldomAfter(u32),
    GoneAfter(u32),
    BySubnet(bool),
    SkipDisabled(bool),
    Hosts(u32),
    /// Shows a line of the list.
    ShowLine(usize),
    /// Makes the plan and goes to Simulate.
    MakePlan,
}

impl FleetCommand {
    /// Its id, its keys and where they hold.
    pub(crate) fn listing(&self) -> Listing {
        Listing::plain(match self {
            Self::Open(_) => "fleet-open",
            Self::Close => "fleet-close",
            Self::Column(..) | Self::Dates(_) => "fleet-columns",
            Self::Edition(..) => "fleet-edition",
            Self::SeldomAfter(_)
            | Self::GoneAfter(_)
            | Self::BySubnet(_)
            | Self::SkipDisabled(_)
            | Self::Hosts(_) => "fleet-grouping",
            Self::ShowLine(_) => "fleet-line",
            Self::MakePlan => "fleet-make",
        })
    }

    /// What the palette lists.
    pub(crate) fn choices() -> [Self; 2] {
        [Self::MakePlan, Self::Close]
    }
}
