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
        self.messages.push(Message { tone, text, number: self.said });
        if self.messages.len() > Self::KEPT {
            self.messages.remove(0);
        }
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
