//! The status line: the last message, which is also spoken, and the list of those before it.

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something needs attention; nothing is lost.
    Problem,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub tone: Tone,
    pub text: String,
    /// Counts up, so that the same words said twice are announced twice.
    pub number: u32,
}

/// Messages in the order in which they came.
#[derive(Clone, Debug, Default)]
pub struct Status {
    messages: Vec<Message>,
    said: u32,
    /// The last message is about what is not shown any more.
    is_past: bool,
}

impl Status {
    const KEPT: usize = 200;

    /// Says that something was done.
    pub fn done(&mut self, text: impl Into<String>) {
        self.say(Tone::Done, text.into());
    }

    /// Says that something went wrong, and what to do.
    pub fn problem(&mut self, text: impl Into<String>) {
        self.say(Tone::Problem, text.into());
    }

    fn say(&mut self, tone: Tone, text: String) {
        self.said += 1;
        self.is_past = false;
        self.messages.push(Message { tone, text, number: self.said });
        if self.messages.len() > Self::KEPT {
            self.messages.remove(0);
        }
    }

    /// What the status line says: the last message, unless one has gone elsewhere since.
    pub fn now(&self) -> Option<&Message> {
        self.last().filter(|_| !self.is_past)
    }

    /// Something else is shown: what was said before is about what was there then.
    pub(crate) fn pass(&mut self) {
        self.is_past = true;
    }

    /// How many messages there were so far.
    pub(crate) fn said(&self) -> u32 {
        self.said
    }

    /// The last message.
    pub fn last(&self) -> Option<&Message> {
        self.messages.last()
    }

    /// All messages that are kept, the oldest first.
    pub fn messages(&self) -> &[Message] {
        &self.messages
    }
}
