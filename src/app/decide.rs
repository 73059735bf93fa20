//! The Decide place: seven pages of questions, and what was answered on them.
//!
//! The answers themselves live in the plan; here stands only where the user is and what is still open.

use std::collections::BTreeSet;

use crate::domain::advice::{
    AnswerId, Answers, Attachment, Directory, EditionAnswer, InstalledKey, Microsoft, OwnedGroup, Role,
    UNKNOWN,
};
use crate::domain::ids::{EditionId, GenerationId, GroupId};
use crate::domain::rulebook::RulebookId;

/// The last page: check your answers.
pub const CHECK: u8 = 7;

/// The follow-up page: the recommendation. It is not counted among the seven.
pub const RECOMMENDATION: u8 = 8;

/// Where the user is among the questions.
#[derive(Clone, Debug, Default)]
pub struct DecideState {
    /// 1 to 7, or [`RECOMMENDATION`].
    pub step: u8,
    /// All questions on one page.
    pub all_questions: bool,
    /// Page 5 shows everything about the site.
    pub more: bool,
    /// A Change link was followed: the next page is the summary again.
    pub returning: bool,
    /// Answered at least once, "not sure" included.
    pub told: BTreeSet<AnswerId>,
    /// The page on which Next was pressed with a gap.
    pub gap: Option<u8>,
    /// Counts the presses of Next that found a gap: each moves the focus to the summary of problems once.
    pub complaints: u32,
    /// Numbers whose field holds no number in range; the last number that was one still holds.
    pub wrong: BTreeSet<AnswerId>,
    /// The furthest page that was open.
    pub reached: u8,
    /// Counts the changes of page: each moves the focus to the new page once.
    pub visit: u32,
    /// The answer that shall have the focus on the page, where a link led to one.
    pub target: Option<AnswerId>,
    /// What page 1 filters the editions by.
    pub filter: String,
}

impl DecideState {
    /// The first question, nothing answered.
    pub fn new() -> Self {
        Self { step: 1, reached: 1, ..Self::default() }
    }

    /// For answers that came with a file: all of them count as told, the summary is shown.
    pub fn told_by_file() -> Self {
        Self { step: CHECK, reached: CHECK, told: AnswerId::ALL.into_iter().collect(), ..Self::default() }
    }

    /// Opens a page; `target` is the answer on it that shall have the focus, none for the page as a whole.
    pub fn open(&mut self, step: u8, target: Option<AnswerId>) {
        self.step = step.clamp(1, RECOMMENDATION);
        self.reached = self.reached.max(self.step);
        self.target = target;
        self.visit += 1;
        self.gap = None;
    }

    /// Notes that Next found a gap on a page.
    pub fn complain(&mut self, step: u8) {
        self.gap = Some(step);
        self.complaints += 1;
    }

    /// What was told follows the answers when they change otherwise than by an answer: by undo or redo.
    pub fn follow(&mut self, before: &Answers, after: &Answers) {
        for answer in AnswerId::ALL {
            let now = after.written(answer);
            if before.written(answer) == now {
                continue;
            }
            if now == UNKNOWN {
                self.told.remove(&answer);
            } else {
                self.told.insert(answer);
            }
        }
    }

    /// Whether the recommendation page is open.
    pub fn recommended(&self) -> bool {
        self.step == RECOMMENDATION
    }

    /// Whether page `step` has been dealt with: it was left behind, and its question has an answer.
    pub fn done(&self, step: u8) -> bool {
        self.reached > step && self.complete(step) || step == CHECK && self.reached >= CHECK
    }

    /// Whether the page may be left: its question has an answer, and no field on it holds what is no answer.
    pub fn complete(&self, step: u8) -> bool {
        if self.wrong.iter().any(|answer| step_of(*answer) == step) {
            return false;
        }
        match question(step) {
            Some(AnswerId::Edition) => {
                self.told.contains(&AnswerId::Edition) || self.told.contains(&AnswerId::Generation)
            }
            Some(id) => self.told.contains(&id),
            None => true,
        }
    }
}

/// The answer that page `step` must have; page 5 asks for numbers that may all be left open.
pub fn question(step: u8) -> Option<AnswerId> {
    match step {
        1 => Some(AnswerId::Edition),
        2 => Some(AnswerId::Attachment),
        3 => Some(AnswerId::Microsoft),
        4 => Some(AnswerId::Role),
        6 => Some(AnswerId::InstalledKey),
        _ => None,
    }
}

/// The page on which an answer is given.
pub fn step_of(answer: AnswerId) -> u8 {
    match answer {
        AnswerId::Edition | AnswerId::Generation | AnswerId::Rulebook => 1,
        AnswerId::Attachment => 2,
        AnswerId::Microsoft => 3,
        AnswerId::Role => 4,
        AnswerId::Clients
        | AnswerId::Servers
        | AnswerId::VirtualClients
        | AnswerId::VirtualServers
        | AnswerId::KmsHosts
        | AnswerId::OwnedGroup
        | AnswerId::Directory
        | AnswerId::HyperV
        | AnswerId::Subscription
        | AnswerId::RogueWorry => 5,
        AnswerId::InstalledKey => 6,
    }
}

/// One answer, given or taken back to "not sure".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerChange {
    Edition(Option<EditionId>),
    /// A Windows that is not a volume edition.
    OtherEdition,
    /// Only the generation is known.
    Generation(Option<GenerationId>),
    Attachment(Option<Attachment>),
    Microsoft(Option<Microsoft>),
    Role(Option<Role>),
    InstalledKey(Option<InstalledKey>),
    Clients(Option<u32>),
    Servers(Option<u32>),
    VirtualClients(Option<u32>),
    VirtualServers(Option<u32>),
    KmsHosts(Option<u32>),
    OwnedGroup(Option<GroupId>),
    OwnsNoGroup,
    Directory(Option<Directory>),
    HyperV(Option<bool>),
    Subscription(Option<bool>),
    RogueWorry(Option<bool>),
    /// `None`: the default of the generation.
    Rulebook(Option<RulebookId>),
}

impl AnswerChange {
    /// Which answer it changes.
    pub fn answer(&self) -> AnswerId {
        match self {
            Self::Edition(_) | Self::OtherEdition => AnswerId::Edition,
            Self::Generation(_) => AnswerId::Generation,
            Self::Attachment(_) => AnswerId::Attachment,
            Self::Microsoft(_) => AnswerId::Microsoft,
            Self::Role(_) => AnswerId::Role,
            Self::InstalledKey(_) => AnswerId::InstalledKey,
            Self::Clients(_) => AnswerId::Clients,
            Self::Servers(_) => AnswerId::Servers,
            Self::VirtualClients(_) => AnswerId::VirtualClients,
            Self::VirtualServers(_) => AnswerId::VirtualServers,
            Self::KmsHosts(_) => AnswerId::KmsHosts,
            Self::OwnedGroup(_) | Self::OwnsNoGroup => AnswerId::OwnedGroup,
            Self::Directory(_) => AnswerId::Directory,
            Self::HyperV(_) => AnswerId::HyperV,
            Self::Subscription(_) => AnswerId::Subscription,
            Self::RogueWorry(_) => AnswerId::RogueWorry,
            Self::Rulebook(_) => AnswerId::Rulebook,
        }
    }

    /// Puts the answer in.
    pub fn apply(self, answers: &mut Answers) {
        let site = &mut answers.site;
        match self {
            Self::Edition(edition) => {
                answers.edition = edition.map(EditionAnswer::Edition);
                answers.generation = None;
            }
            Self::OtherEdition => {
                answers.edition = Some(EditionAnswer::Other);
                answers.generation = None;
            }
            Self::Generation(generation) => {
                answers.edition = None;
                answers.generation = generation;
            }
            Self::Attachment(attachment) => answers.attachment = attachment,
            Self::Microsoft(microsoft) => answers.microsoft = microsoft,
            Self::Role(role) => answers.role = role,
            Self::InstalledKey(key) => answers.installed_key = key,
            Self::Clients(count) => site.clients = count,
            Self::Servers(count) => site.servers = count,
            Self::VirtualClients(count) => site.virtual_clients = count,
            Self::VirtualServers(count) => site.virtual_servers = count,
            Self::KmsHosts(count) => site.kms_hosts = count,
            Self::OwnedGroup(group) => site.owned_group = group.map(OwnedGroup::Group),
            Self::OwnsNoGroup => site.owned_group = Some(OwnedGroup::None),
            Self::Directory(directory) => site.directory = directory,
            Self::HyperV(yes) => site.hyper_v_datacenter = yes,
            Self::Subscription(yes) => site.subscription = yes,
            Self::RogueWorry(yes) => site.rogue_worry = yes,
            Self::Rulebook(rulebook) => answers.rulebook = rulebook,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_has_a_page() {
        for answer in AnswerId::ALL {
            assert!((1..CHECK).contains(&step_of(answer)), "{answer:?}");
        }
    }

    #[test]
    fn a_page_is_complete_once_its_question_is_answered() {
        let mut state = DecideState::new();
        assert!(!state.complete(2));
        state.told.insert(AnswerId::Attachment);
        assert!(state.complete(2));
        assert!(state.complete(5), "numbers may all be left open");
    }

    #[test]
    fn a_field_that_holds_no_number_keeps_its_page() {
        let mut state = DecideState::new();
        state.wrong.insert(AnswerId::Servers);
        assert!(!state.complete(5) && state.complete(CHECK));
    }

    #[test]
    fn a_page_is_done_once_it_was_answered_and_left() {
        let mut state = DecideState::new();
        state.told.insert(AnswerId::Edition);
        assert!(!state.done(1));
        state.open(2, None);
        assert!(state.done(1) && !state.done(2) && !state.done(5));
        state.open(CHECK, None);
        assert!(state.done(5) && !state.done(4), "page 4 has no answer");
    }

    #[test]
    fn what_was_told_follows_undo() {
        let before = Answers { role: Some(Role::Server), ..Answers::default() };
        let after = Answers { attachment: Some(Attachment::Core), ..Answers::default() };
        let mut state = DecideState::new();
        state.told.insert(AnswerId::Role);
        state.follow(&before, &after);
        assert_eq!(state.told, BTreeSet::from([AnswerId::Attachment]));
    }

    #[test]
    fn a_generation_takes_the_place_of_an_edition() {
        let mut answers = Answers::default();
        AnswerChange::Edition(Some(EditionId::new("vista-enterprise"))).apply(&mut answers);
        AnswerChange::Generation(Some(GenerationId::new("vista"))).apply(&mut answers);
        assert_eq!(answers.edition, None);
    }
}
