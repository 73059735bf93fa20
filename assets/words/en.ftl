### The words of the window in English, by id. Sentence case; no full stop after a single sentence; an ellipsis
### only where more input follows. Text that explains a rule stands with the rule, not here.

## place

place-rail = Places
place-decide = Decide
place-keys = Keys
place-simulate = Simulate
place-diagnose = Diagnose
place-learn = Learn
place-reference = Reference
place-hand-over = Hand over
place-settings = Settings

## widget

widget-taken-for = Often taken for { $names }
widget-copy = Copy
widget-copy-what = Copy { $what }
widget-copied = Copied
widget-in-english = In English
widget-cancel = Cancel
widget-cancel-what = Cancel, { $what }
widget-close = Close
widget-dismiss = Dismiss
widget-problem = There is a problem
widget-problems = There is a problem: { $errors }
widget-disagree = The sources disagree
widget-assumed = Assumed
widget-assumed-what = Assumed: { $what }
widget-status = Status
widget-steps = Steps
widget-of-choice = { $name }, { $value }
widget-narrow-down = Find in { $name }
widget-type-to-find = Type to find
widget-no-match = Nothing is called so
widget-step-of = Step { $step } of { $steps } · { $title }
widget-step = Step { $step }, { $title }
widget-step-done = Step { $step }, { $title }, done
widget-step-current = Step { $step }, { $title }, current step
widget-percent = { $n } %
widget-flip = { $change }: { $becomes }
widget-field-error = { $label }, error, { $error }
widget-of-field = { $words }, { $label }

## start

start-product = Volume Activation
start-title = { $plan } – { $product }
start-at-start = the start of the application
start-no-display = the display that was named does not answer: { $reason }
start-display-lost = the display was lost: { $reason }
start-missing-library = the library { $library } is missing
start-missing-package = the library { $library } is missing; install the package { $package }
start-no-renderer = no renderer started: { $tried }
start-other-process = drawing on the processor, since no graphics driver started ({ $tried })
start-only-software = there is no graphics card, and the software drivers draw more slowly than the program itself
start-no-adapter = no graphics adapter was found
start-no-adapter-fits = none of the graphics adapters can draw in this window: { $found }
start-renderer-lost = the renderer { $renderer } was lost: { $reason }
start-broke = the program broke down at { $place }: { $message }
start-not-a-renderer = { $text } is no renderer; allowed are wgpu, glow and software

## command

command-go-decide = Go to Decide
    .also = advice wizard questions answers start MAK KMS
command-go-keys = Go to Keys
    .also = editions groups setup key table GVLK matrix
command-go-simulate = Go to Simulate
    .also = fleet time run timeline future
command-go-diagnose = Go to Diagnose
    .also = troubleshoot error log evidence
command-go-learn = Go to Learn
    .also = teach training lesson
command-go-reference = Go to Reference
    .also = error codes glossary facts sources
command-go-hand-over = Hand over
    .also = export runbook report script record document bundle zip
command-learn-list = All lessons and exercises
    .also = learn training overview
command-learn-open = Open a lesson
command-learn-go-on = Go on with the lesson
    .also = resume continue learn
command-learn-step = Go to a step of the lesson
command-learn-next = Next step
command-learn-back = Step before
command-learn-choose = Choose an answer
command-learn-settle = Place the bet
command-learn-hint = Show a hint
command-learn-open-plan = Open the plan of the lesson
    .help = In Simulate; your own plan is put away and comes back
command-learn-back-to-lesson = Back to the lesson
command-learn-own-plan = My own plan
    .help = Puts the plan of the lesson away and brings yours back
command-learn-hand-in = Hand in
    .also = submit finish exercise
command-learn-reset = Start the exercise over
    .also = reset plan
command-learn-take-back = Bring my repair back
command-learn-solution = Show one way to solve it
command-learn-next-lesson = Next lesson
command-learn-learner = Name on results
command-learn-save-result = Export the result…
    .also = progress score
    .help = A file for your teacher
command-learn-save-sheet = Result sheet…
    .also = html print certificate
    .help = A page that your browser shows and prints
command-learn-save-course = Save the course…
command-learn-save = Save
command-learn-save-lesson = Save the lesson…
    .help = One file that a colleague opens
command-learn-write = Write a lesson
    .also = author editor make exercise teacher
command-learn-write-plan = Take the open plan
    .help = As the plan that the lesson starts with
command-learn-write-new = New lesson
    .help = Empties the lesson editor
    .also = write author
command-learn-write-open = Change the open lesson
    .help = In the lesson editor
    .also = write author
command-learn-write-record = Record what is done to the plan
command-learn-write-test = Test the lesson
command-learn-write-try = Try it
command-learn-write-quit = Quit without saving the lesson
command-learn-write-edit = Change the lesson
command-learn-quiz = Quiz
    .also = questions test exam learn
command-learn-quiz-answer = Answer the question
command-learn-quiz-next = Next question of the quiz
command-learn-course = Course for a class
    .also = teacher school lessons
command-learn-course-start = Start this course
command-learn-course-leave = Leave the course
command-learn-class = Results of a class…
command-learn-save-class = Save the table as CSV…
command-learn-course-edit = Change the course
command-panel-task = Show the task
command-handover-write = Write into a folder…
    .also = hand over export save files
command-handover-part = Take along or leave
command-handover-redact = Replace names by pseudonyms
command-handover-select = Look at a file
command-handover-copy = Copy the file that is looked at
command-handover-cancel = Stop making the files
command-go-settings = Go to Settings
    .also = preferences options configuration
command-palette = Search or run a command
command-key-list = Show all keys
    .also = shortcuts keyboard help
command-messages = Show messages
    .also = log history notifications status
    .help = Everything the status line has said
command-diagnose-type = Type into Diagnose
command-diagnose-read = Read what stands in the box
command-diagnose-open = Open files to diagnose…
command-diagnose-remove = Forget an input
command-diagnose-clear = Forget everything that was read
command-diagnose-show = Show a finding
command-diagnose-next = Next finding
command-diagnose-previous = Previous finding
command-diagnose-machine = Read this machine…
    .also = this computer slmgr dlv Get-OSLicenseInfo
    .help = Opens a card that says what will run; nothing runs yet
command-diagnose-live = Check a domain on the network…
    .help = Opens a card that says what is sent where; nothing is sent yet
command-diagnose-ask = Send and check
command-diagnose-report = Hand on a report…
command-diagnose-copy-report = Copy the report on what was found
command-diagnose-save-report = Save the report on what was found…
command-diagnose-cancel = Cancel reading or checking
command-fleet-open = Make a plan of a list
command-fleet-close = Back to what was read
command-fleet-columns = Say which column is what
command-fleet-edition = Say which edition a system is
command-fleet-grouping = Group the computers otherwise
command-fleet-line = Show a line of the list
command-fleet-make = Make the plan
    .also = fleet inventory computers csv
    .help = The list of computers that is open in Diagnose becomes the plan; undo brings the one before back
command-close = Close what is open
command-toggle-panel = Show or hide the side panel
    .also = sidebar details sheet why
command-theme-system = Theme as the system
    .also = appearance colours default
command-theme-light = Light theme
    .also = appearance colours day white bright
command-theme-dark = Dark theme
    .also = appearance colours night black
command-language-system = Language as the system
    .also = locale default
command-language-english = Language: English
    .also = englisch sprache
command-language-german = Language: German
    .also = deutsch sprache
command-reduce-motion = Reduce motion
command-zoom-in = Zoom in
    .also = bigger larger text size magnify
command-zoom-out = Zoom out
    .also = smaller text size
command-zoom-reset = Zoom to 100 %
    .also = normal text size original
command-quit = Quit
    .also = exit close leave
command-quit-without-saving = Quit without saving
command-copy = Copy
command-new-plan = New plan
    .also = create empty
command-open-example = Open the example plan
    .also = sample demo head office
command-ready-made = Ready-made fleets
    .also = examples samples demo scenarios gallery
    .help = The smallest fleet for each point, to play and to change
command-open-ready-made = Open a ready-made fleet
command-to-point = Go to what the ready-made fleet shows
    .also = watch point look
command-rescue-search = Search what would have saved it
    .also = rescue prevent avoid what if
    .help = Tries changes of the plan, each by a run, and offers the smallest that work
command-rescue-take-first = Make the cheapest change that was found
    .also = rescue apply
command-rescue-take = Make a change that was found
command-rescue-cancel = Cancel the search for what would have saved it
command-fork-here = Fork here
    .also = branch split copy what if
    .help = Another future from the minute shown, to be changed and compared
command-fork-next = Show the next fork
    .also = branch switch other future
command-fork-difference = Go to the first day on which the two differ
    .also = compare fork difference
command-fork-show = Show a fork
command-fork-rename = Rename a fork
command-fork-remove = Remove a fork
command-fork-compare = Compare with a fork
command-editor = Edit the fleet as form and text
    .also = editor toml source plan add
    .help = Every cohort, host, pool, incident and policy of the plan
command-editor-close = Close the editor
command-editor-row = Edit a row of the plan
command-editor-value = Edit a value of the plan
command-editor-text = Edit the text of the plan
command-editor-add-cohort = Add a cohort
    .also = machines new
command-editor-add-host = Add a KMS host
    .also = server new
command-editor-add-pool = Add a MAK pool
    .also = activations new
command-editor-add-incident = Add an incident to the text
    .also = new
command-editor-remove = Remove a row of the plan
command-editor-show-text = Show the plan as text
command-editor-show-form = Show the plan as a form
command-open = Open…
    .also = load file plan
command-open-recent = Open recent
command-save = Save
    .also = write store file plan
command-save-as = Save as…
    .also = export copy file
command-discard = Go on without saving
command-rename = Rename the plan
command-rulebook-default = Rulebook: as the Windows asks
command-rulebook-articles-2009 = Rulebook: articles 2009
command-rulebook-va-2-0 = Rulebook: Volume Activation 2.0
command-rulebook-windows-7 = Rulebook: Windows 7 and Server 2008 R2
command-rulebook-current = Rulebook: current Windows
command-show-disputes = Show the points that the sources dispute
    .also = conflicts disagree sources
command-undo = Undo
    .also = revert back
command-redo = Redo
    .also = again repeat
command-step = Go to a question
command-next-question = Next
    .help = Next question
command-previous-question = Back
    .help = Previous question
command-answer = Answer
command-try-change = Try what would change the advice
command-change-answer = Change
command-all-questions = Show all questions on one page
    .also = expert single page form
command-more-about-the-site = More about the site
command-start-over = Start over
    .also = reset clear begin again
    .help = Clear all answers
command-filter-windows = Filter the editions
command-check-answers = Check your answers
command-make-plan = Show the recommendation
    .also = result advice answer
command-see-over-time = See it over time
    .also = timeline future
    .help = Simulate the fleet of these answers
command-copy-ticket = Copy for the ticket
    .also = clipboard report text email
    .help = Recommendation, reasons and steps as plain text
command-era-2009 = Key groups of 2009
command-era-windows-7 = Key groups of Windows 7 and 2008 R2
command-era-current = Current host keys
command-select-edition = Select an edition
command-filter-editions = Filter editions
command-copy-setup-key = Copy setup key
    .also = clipboard GVLK
command-play-pause = Play or pause
    .also = start stop run
command-faster = Faster
command-slower = Slower
command-speed = Speed
command-day-forward = One day forward
command-day-back = One day back
command-next-event = Next event
command-previous-event = Previous event
command-to-start = To the start
command-to-end = To the end
command-to-first-lapse = To the first lapse
    .also = expired unlicensed problem
command-seek = Go to a day
command-select = Select
command-chart-as-table = Chart as table
command-cohort-count = Change a count
command-edit-incident = Edit the incident
command-add-incident = Add incident
    .also = outage failure event
command-remove-incident = Remove incident
command-run-again = Run again
    .help = Compute the present plan from its start
command-cancel-run = Cancel the run
command-next-machine = Next machine
command-previous-machine = Previous machine
command-chart-states = Chart: states
command-chart-count = Chart: counts of hosts
command-chart-pools = Chart: MAK pools
command-chart-lanes = Table: what stood when
command-chart-fleet = Table: hosts and cohorts now
command-stage-picture = Show the picture
command-stage-chart = Show the chart
command-chart-as-picture = Table as chart
command-panel-why = Panel: why
command-panel-forks = Show forks
    .also = branches futures compare
command-panel-fleet = Panel: fleet
command-filter-all = Events: all
command-filter-lapses = Events: lapses
command-filter-machines = Events: machines
command-filter-hosts = Events: hosts
command-filter-incidents = Events: incidents
command-group-events = Group equal events of a day
command-all-events = List every single event
command-next-change = Next change of what is selected
    .also = step history
command-previous-change = Previous change of what is selected
    .also = step history
command-ask-date = Go to a date
    .also = jump calendar
command-to-date = Go to a date
command-magnify = Magnifier
    .also = zoom dense
    .help = A few weeks around the minute that is shown, hour by hour; again for the whole run
command-time-nearer = Time axis: nearer
    .also = zoom in charts lanes
command-time-further = Time axis: further
    .also = zoom out charts lanes
command-whole-run = Time axis: the whole run
    .also = zoom reset
command-show-stretch = Show a stretch of the run
command-add-incident-here = Add an incident to what is selected
    .also = outage failure lane
command-incident-earlier = Incident one day earlier
    .also = move
command-incident-later = Incident one day later
    .also = move
command-incident-shorter = Incident one day shorter
    .also = stretch
command-incident-longer = Incident one day longer
    .also = stretch
command-edit-selected-incident = Change the selected incident
    .also = form edit
command-remove-selected-incident = Remove the selected incident
    .also = delete
command-change-incident = Change incident
command-new-incident = A new one instead
command-put-incident = Move the incident
command-save-chart = Save the chart as a picture
    .also = png image export
command-chart-chance = Chart: many runs
    .also = chance bands percentiles seeds
command-many-runs = Run many seeds
    .also = chance bands percentiles
command-cancel-many-runs = Cancel the runs
command-search-reference = Search the reference

## change

change-learn-reset = Start the exercise over
change-try = Try another answer
change-fleet = Make the plan of a list
change-edit-incident = Change an incident
change-put-incident = Move an incident
change-text = Edit the text of the plan
change-field = Edit a field of the plan
change-add-row = Add a row
change-remove-row = Remove a row
change-fork = Fork the plan
change-fork-name = Rename the fork
change-fork-remove = Remove the fork
change-rescue = What would have saved it
change-paste = Pasted answers
change-name = Rename
change-rulebook = Change the rulebook
change-answer = Answer
change-start-over = Start over
change-see-over-time = See it over time
change-count = Change a count
change-add-incident = Add incident
change-remove-incident = Remove incident

## status

status-many-ran =
    { $n ->
        [one] { $n } run is done
       *[other] { $n } runs are done
    }
status-no-chart = No chart is shown
status-incident-changed = Changed: { $what } { $target } from { $when }
status-incident-removed = Removed: { $what } { $target } from { $when }
status-incident-put = { $what } { $target } now from { $when }
status-no-incident = No incident is selected
status-no-lane = Select a host, DNS, Microsoft or a cohort first
status-at-change = At the change of { $when }
status-no-later-change = No later change of what is selected
status-no-earlier-change = No earlier change of what is selected
status-outside-run = That date is not in the run
status-text-dropped = What could not be read is undone
status-forked = { $name }: what is changed now is changed in it alone
status-fork-shown = { $name } is shown
status-too-many-forks = A plan has at most { $most } forks
status-no-difference = There are no two futures that differ
status-rescue-found = Would have saved it: { $what }
status-rescue-taken = Changed: { $what }
status-rescue-cancelled = The search was cancelled
status-nothing-to-rescue = Select a machine or cohort that lost its licence or never got one
status-no-rescue = There is no change that was found for this plan. Search again
status-ready-made = { $title }: opened. Press W to go to the day that shows its point
status-no-point = No ready-made fleet is open
status-rulebook-now = The rulebook is now: { $name }
status-catalogue = Catalogue of { $date }
status-nothing-sent = Nothing is sent anywhere
status-messages = Messages
status-language = Language: { $name }
status-computing = Computing the future
status-disputed-points = { $points } in this rulebook, of { $all } disagreements in all: show them
status-disputed =
    { $n ->
        [one] { $n } point disputed
       *[other] { $n } points disputed
    }
status-undone = Undone: { $what }
status-redone = Redone: { $what }
status-copied = Copied: { $what }
status-opening = Opening the file
status-recommended = Recommendation: { $method }
status-tried = { $what } is now: { $value }. { $method }. Undo takes it back
status-see-over-time = The answers became this fleet; Undo brings the old one back
status-new-plan = A new, empty plan
status-example = The example plan
status-no-setup-key = Microsoft prints no setup key for { $edition }
status-opened = Opened { $path }
status-opened-answers = The answers in { $path } became a new plan
status-own-catalogue-wrong = The newer data in your own folder is wrong and not used; the command catalog --verify says why
status-dialog-open = A file dialog is open already; close it first
status-file-busy = A file is still being read or written; try again in a moment
status-not-opened = Not opened: { $path }
status-saved = Saved { $path }
status-set-aside = A file of another version or in ruins was set aside as { $path }
status-brought-back = Unsaved changes were brought back
status-run-cancelled = The run was cancelled
status-first-picture = A first picture from a part of the fleet, scaled; the exact one follows
status-exact-picture = The exact picture is there
status-cannot-run = This plan cannot run
status-change-refused = Not changed: { $field } cannot be { $found }; allowed: { $allowed }
status-playing = Playing
status-paused = Paused
status-end-of-run = End of the run
status-no-later-event = No later event
status-no-earlier-event = No earlier event
status-no-lapse = No machine loses a licence in this run
status-none-to-lapse = No machine loses a licence: this one never had one, and its initial grace is over
status-no-target = The plan has nothing that this could happen to
status-incident-added = Added: { $what } { $target }

## copied

copied-step = command of step { $step }
copied-problems = list of problems
copied-command = { $line }
copied-table = the table
copied-ticket = text for the ticket
copied-setup-key = setup key of { $edition }

## dialog

dialog-picture = Save the chart as a picture
dialog-pictures = Pictures
dialog-cancel = Cancel
dialog-close = Close
dialog-open = Open a file
dialog-class = Choose the folder of a class
dialog-save = Save the plan
dialog-plans = Plans
dialog-evidence = Open what a machine wrote
dialog-evidence-files = Texts, logs and exports
dialog-report = Save the report
dialog-hand-over = Choose a folder for the files
dialog-reports = Reports
dialog-learn-result = Save the result
dialog-learn-sheet = Save the result sheet
dialog-learn-course = Save the course
dialog-learn-lesson = Save the lesson
dialog-learn-class = Save the table
dialog-learn-files = Files of Learn

## title

title-plan-menu = Plan: { $name }
title-name = Name of the plan
title-changed = not saved
title-saved = saved
title-saved-at = saved at { $time }
title-example = nothing to save yet
title-lesson = Lesson: { $name }
title-open = Open
title-recent = Open recent
title-in-folder = { $name } in { $folder }
title-palette = Search or run a command   { $keys }

## palette

palette-field = Search commands
palette-hint = What to do, a key such as Ctrl+S, or an error code
palette-nothing = No command is called like that. The reference may know it:
palette-look-up = Search the reference for “{ $query }”
palette-day = go day
palette-to-day = Go to day { $day }
palette-skipped = a an the of to in my i want please how do

## keyboard

# Keys by the names that they have on a keyboard

keyboard-comma = ,
keyboard-period = .
keyboard-plus = +
keyboard-minus = −
keyboard-escape = Esc
keyboard-ctrl = Ctrl
keyboard-shift = Shift
keyboard-alt = Alt
keyboard-left = Left
keyboard-right = Right
keyboard-space = Space
keyboard-home = Home
keyboard-end = End
keyboard-delete = Delete
keyboard-enter = Enter

## keys-list

keys-list-title = All keys
keys-list-everywhere = Everywhere

## messages

messages-title = Messages

## unsaved

unsaved-title = Save the plan first?
unsaved-text = { $name } has changes that are not saved.
unsaved-save = Save
unsaved-discard = Go on without saving
unsaved-lesson-title = Save the lesson first?
unsaved-lesson-back = Back to the lesson

## overwrite

overwrite-title = Replace the file?
overwrite-text = { $path } is there already.
overwrite-replace = Replace it
overwrite-folder-title = Replace files in the folder?
overwrite-folder-text = { $file } is there already. Files of the same names in { $folder } would be replaced, others stay.
overwrite-folder-replace = Replace them

## problems

problems-title = There is a problem
problems-text = { $path } was not opened. What is open stays open.
problems-copy = Copy the list

## path

path-why = No file dialog of the system answered. Type or paste a path.
path-label = Path
path-empty = Type a path

## decide

decide-gap = Choose an answer; Not sure is one too
decide-wrong-number = A number is wrong; its field says what is allowed
decide-gap-windows = Choose a Windows; Not sure is an answer too
decide-gap-number = { $what }: type a whole number from 0 to 10,000,000, or tick Not sure
decide-back = Back to the question before
decide-back-answers = Back to the answers
decide-next = Next
decide-all = Show all questions on one page
decide-one = Show one question a page
decide-show = Show the recommendation
decide-step = Step { $step } of { $steps }
decide-so-far = Recommendation so far: { $method }
decide-change = Change

## question

question-1-short = Windows
question-1-title = Which Windows is it?
question-1-why = The edition decides which keys fit it and how many machines a KMS host must count
question-1-generations = Windows generations
question-1-other = Something else
question-1-clients = Windows
question-1-servers = Windows Server
question-1-versions = Server, version
question-1-edition = Which edition?
question-1-editions = Which edition of { $name }?
question-1-only = Edition not known
question-1-filter = Filter all editions
question-1-filter-hint = Name or end of a setup key
question-1-matches =
    { $n ->
        [one] { $n } edition fits
       *[other] { $n } editions fit
    }
question-1-more = { $n } more: type another letter
question-1-none = No edition has these words. A setup key is found by its last five characters.
question-1-pick = Choose a generation above, or type a part of the edition’s name in the field
question-1-open-other = Home, Ultimate, Starter and whatever else is not sold under a volume licence: it keeps the key it was bought with
question-1-open-unknown = We assume a volume edition of today’s Windows. On the machine slmgr /dlv names its edition.
question-2-short = Network
question-2-title = How does it reach your organisation’s network?
question-2-why = A KMS activation lasts { $validity } days and is renewed over this network. A machine that stays away longer needs another key.
question-3-short = Microsoft
question-3-title = How can it reach Microsoft?
question-3-why = A MAK is activated with Microsoft once, and so is a KMS host. A KMS client never talks to Microsoft.
question-4-short = Job
question-4-title = What is its job?
question-4-why = Only a machine that shall activate the others takes a KMS host key
question-5-short = Around it
question-5-title = What is around it?
question-5-why = A host activates clients from { $clients } machines on and servers from { $servers }. Count all that would ask the same host, this one included.
question-5-more = More about the site
question-5-less = Less about the site
question-6-short = Key now
question-6-title = Which key is on it now?
question-6-why = The steps start from it. On the machine slmgr /dlv names it in the line Description.
question-7-short = Check
question-7-title = Check your answers
question-7-why = Change what is not right, then see what follows from them

## expert

expert-title = All questions on one page
expert-why = Answer what you know and leave the rest open: the recommendation says what it assumed

## answer

answer-unknown = Not sure
answer-generation = { $name }, edition not known
answer-edition-other = Another Windows (Home, Ultimate, …)
answer-edition-unknown = Not sure
answer-attachment-core = Always on it
    .line = On the LAN, or on a VPN whenever it runs
answer-attachment-roaming = Comes back at least every 170 days
    .line = In the office or by VPN; { $validity } days less the { $renewal }-day renewal
answer-attachment-remote = Seldom or never
    .line = A remote laptop that lives elsewhere
answer-attachment-isolated = On a closed network of its own
    .line = A lab or secure zone without a way out
answer-attachment-unknown = Not sure
    .line = We assume it comes back and say what changes if not
answer-microsoft-internet = Over the Internet
    .line = It opens connections to Microsoft itself
answer-microsoft-proxy = Through another machine
    .line = One with VAMT and the Internet can ask for it
answer-microsoft-telephone = By telephone only
    .line = Somebody reads a number out and types the answer in
answer-microsoft-none = Not at all
    .line = Nothing leads out from where it stands
answer-microsoft-unknown = Not sure
    .line = We assume it has the Internet and say what changes if not
answer-role-workstation = Workstation
    .line = People work at it, and it stays where it is
answer-role-laptop = Laptop
    .line = People work at it, and it travels
answer-role-server = Server
    .line = It serves others, though not with activation
answer-role-kms-host = It shall activate the others
    .line = The KMS host, or one of the few
answer-role-unknown = Not sure
    .line = We take it from the edition
answer-installed-key-setup-key = A setup key
    .line = slmgr says VOLUME_KMSCLIENT
answer-installed-key-kms-host-key = A KMS host key
    .line = slmgr says VOLUME_KMS, often with a group
answer-installed-key-mak = A MAK
    .line = slmgr says VOLUME_MAK
answer-installed-key-retail = A retail key
    .line = slmgr says RETAIL
answer-installed-key-oem = An OEM key
    .line = It came with the machine; slmgr says OEM
answer-installed-key-none = None
    .line = slmgr finds no product key
answer-installed-key-unknown = Not sure
    .line = The steps then begin with looking
answer-clients =
    { $n ->
        [one] { $n } client machine
       *[other] { $n } client machines
    }
answer-servers =
    { $n ->
        [one] { $n } server
       *[other] { $n } servers
    }
answer-virtual-clients =
    { $n ->
        [one] { $n } virtual client
       *[other] { $n } virtual clients
    }
answer-virtual-servers =
    { $n ->
        [one] { $n } virtual server
       *[other] { $n } virtual servers
    }
answer-kms-hosts =
    { $n ->
        [one] { $n } KMS host
       *[other] { $n } KMS hosts
    }
answer-owned-group-none = No KMS host key
answer-owned-group-group = Up to { $name }
answer-directory-none = None
answer-directory-domain = A domain
answer-directory-domain-2012 = A domain, schema 2012 or later
answer-hyper-v-true = Yes
answer-hyper-v-false = No
answer-subscription-true = Yes
answer-subscription-false = No
answer-rogue-worry-true = Yes
answer-rogue-worry-false = No

## site

site-clients = Client machines
site-servers = Servers
site-kms-hosts = KMS hosts today
site-virtual-clients = Virtual clients
site-virtual-servers = Virtual servers
site-owned-group = Highest KMS host key you own
site-which-group = Which covers what?
site-directory = Directory it belongs to
site-hyper-v = Guest of an activated Datacenter host?
site-subscription = Does its user hold Enterprise or Education?
site-rogue-worry = Does somebody install Windows that should not be activated?
site-no-group = None

## group

group-named = group { $name }
group-client = Client
group-win10 = Windows 10
group-ws2012r2-win10 = 2012 R2
group-ws2016 = 2016
group-ws2019 = 2019
group-ws2022 = 2022
group-ws2025 = 2025

## summary

summary-edition = Windows
summary-attachment = Network
summary-microsoft = Microsoft
summary-role = Job
summary-clients = Client machines
summary-servers = Servers
summary-virtual-clients = Virtual clients
summary-virtual-servers = Virtual servers
summary-kms-hosts = KMS hosts today
summary-owned-group = KMS host key owned
summary-directory = Directory
summary-hyper-v = On a Datacenter host
summary-subscription = User’s subscription
summary-rogue-worry = Unwanted installations
summary-installed-key = Key now
summary-rulebook = Rulebook
summary-not-asked = Not answered yet
summary-assumed = { $said }: assumed { $assumed }

## change-answer

change-answer-edition = Change which Windows it is
change-answer-generation = Change which Windows it is
change-answer-attachment = Change how it reaches the network
change-answer-microsoft = Change how it reaches Microsoft
change-answer-role = Change what its job is
change-answer-clients = Change the number of client machines
change-answer-servers = Change the number of servers
change-answer-virtual-clients = Change the number of virtual clients
change-answer-virtual-servers = Change the number of virtual servers
change-answer-kms-hosts = Change the number of KMS hosts
change-answer-owned-group = Change which KMS host key is owned
change-answer-directory = Change which directory it belongs to
change-answer-hyper-v = Change whether a Datacenter host is underneath
change-answer-subscription = Change whether its user has a subscription
change-answer-rogue-worry = Change whether unwanted installations are a worry
change-answer-installed-key = Change which key is on it now

## measure

measure-licensed = Licensed machines
measure-grace = Machines in grace
measure-notification = Machines in notification
measure-unlicensed = Unlicensed machines
measure-state = State
measure-count = Count
measure-highest-count = Highest count
measure-first-lapse = First lapse
measure-all-licensed = First day with all machines licensed
measure-lapses = Licences lost
measure-mak-used = MAK activations used
measure-hosts-up = Hosts that are up
measure-unplanned-hosts = Hosts that nobody planned
measure-hosts = Hosts in the plan
measure-publishing-hosts = Hosts that publish a record
measure-machines = Machines in the plan
measure-key = Key that belongs there
measure-method = Best way to activate
measure-lowest-group = Lowest group that covers an edition
measure-covers = Editions that a group covers
measure-rule = A number of the rulebook

## measured

measured-never = never
measured-group = Group { $name }
measured-licensed = Licensed
measured-initial-grace = In the initial grace
measured-grace = In grace
measured-notification = In notification
measured-unlicensed = Unlicensed
measured-setup-key = A setup key
measured-kms-host-key = A KMS host key
measured-mak = A MAK
measured-avma-key = An AVMA key
measured-none = No key
measured-on = { $what } on { $day }
measured-at-end = { $what } at the end
measured-not-in-plan = it is not in the plan
measured-of-machines =
    { $n ->
        [one] { $number } of { $n } machine
       *[other] { $number } of { $n } machines
    }

## measure-of

measure-of-licensed = Licensed machines of { $of }
measure-of-grace = Machines in grace of { $of }
measure-of-notification = Machines in notification of { $of }
measure-of-unlicensed = Unlicensed machines of { $of }
measure-of-state = State of { $of }
measure-of-count = Count of { $of }
measure-of-highest-count = Highest count of { $of }
measure-of-first-lapse = First lapse of { $of }
measure-of-all-licensed = First day with all of { $of } licensed
measure-of-lapses = Licences lost of { $of }
measure-of-mak-used = MAK activations used of { $of }
measure-of-machines = Machines of { $of } in the plan
measure-of-key = Key that belongs on { $of }
measure-of-method = Best way to activate { $of }
measure-of-lowest-group = Lowest group that covers { $of }
measure-of-covers = Editions that group { $of } covers
measure-of-rule = The rulebook's { $of }

## wanted

wanted-machines = machines
wanted-machines-of = machines of { $of }
wanted-licensed-on = All { $whom } are licensed on { $day }
wanted-licensed-at-end = All { $whom } are licensed at the end
wanted-no-lapse = None of the { $whom } loses its licence
wanted-no-unplanned-host = No host that nobody planned
wanted-machines-in-plan = At least { $n } { $whom } in the plan
wanted-all = { $what }: all of them
wanted-is = { $what }: { $value }
wanted-least = { $what }: at least { $n }
wanted-none = { $what }: none
wanted-most = { $what }: at most { $n }

## method

method-kms-host = KMS host key
method-kms-client = KMS client
method-mak-online = MAK
method-mak-proxy = MAK by proxy
method-mak-telephone = MAK by telephone
method-adba = Active Directory
method-avma = Virtual machine activation
method-subscription = Subscription
method-not-volume = No volume key

## flip

flip-unknown = { $what }: not sure
flip-machines-fewer = Fewer than { $n } machines
flip-machines-more = At least { $n } machines
flip-clients-fewer = Fewer than { $n } client machines
flip-clients-more = At least { $n } client machines
flip-servers-fewer = Fewer than { $n } servers
flip-servers-more = At least { $n } servers
flip-virtual-clients-fewer = Fewer than { $n } virtual clients
flip-virtual-clients-more = At least { $n } virtual clients
flip-virtual-servers-fewer = Fewer than { $n } virtual servers
flip-virtual-servers-more = At least { $n } virtual servers
flip-edition-other = Another Windows (Home, Ultimate, …)
flip-edition =
    { $n ->
        [one] { $name }
       *[other] One of { $n } editions, such as { $name }
    }
flip-generation =
    { $n ->
        [one] { $name }
       *[other] One of { $n } generations, such as { $name }
    }
flip-attachment-core = Always on the network
flip-attachment-roaming = Back on the network in time
flip-attachment-remote = Seldom on the network
flip-attachment-isolated = On a closed network
flip-microsoft-internet = The Internet within reach
flip-microsoft-proxy = Microsoft through another machine only
flip-microsoft-telephone = Microsoft by telephone only
flip-microsoft-none = No way to Microsoft
flip-role-workstation = Only a workstation
flip-role-laptop = Only a laptop
flip-role-server = Only a server
flip-role-kms-host = It shall activate others
flip-installed-key-named = Now on it: { $name }
flip-owned-group-none = No KMS host key owned
flip-owned-group-named = KMS host key owned: { $name }
flip-directory-none = No domain
flip-directory-domain = A domain with an older schema
flip-directory-domain-2012 = A domain with the schema of 2012
flip-hyper-v-true = On an activated Datacenter host
flip-hyper-v-false = Not on an activated Datacenter host
flip-subscription-true = Its user holds Enterprise
flip-subscription-false = Its user holds no subscription
flip-rogue-worry-true = Unwanted installations are a worry
flip-rogue-worry-false = Unwanted installations are no worry
flip-rulebook-named = Rulebook { $name }

## so-far

so-far-title = Recommendation so far
so-far-reasons = What it rests on
so-far-assumed = Assumed: { $text }
so-far-list-and = { $list } and { $last }
so-far-change = Would change it
so-far-more =
    { $n ->
        [one] { $n } more change on the recommendation
       *[other] { $n } more changes on the recommendation
    }
so-far-from =
    { $n ->
        [one] answer { $pages } · { $sources }
       *[other] answers { $pages } · { $sources }
    }
so-far-open =
    { $n ->
        [one] still open · question { $pages }
       *[other] still open · questions { $pages }
    }
so-far-line-kms-host = Your KMS host key is on it, and it activates the others
so-far-line-kms-client = A public setup key is on it, and it activates against your KMS host
so-far-line-mak-online = Your MAK is on it, and it activates once over the Internet
so-far-line-mak-proxy = Your MAK is on it, and another machine activates it once
so-far-line-mak-telephone = Your MAK is on it, and it activates once by telephone
so-far-line-adba = A public setup key is on it, and your domain activates it
so-far-line-avma = A public guest key is on it, and the host underneath activates it
so-far-line-subscription = It steps up when its licensed user signs in
so-far-line-not-volume = It keeps the key it was bought with

## way

way-kms-host = KMS host
way-kms-client = KMS client
way-mak-online = MAK, activated online
way-mak-proxy = MAK, activated by proxy
way-mak-telephone = MAK, activated by telephone
way-adba = Active Directory-based activation
way-avma = Automatic virtual machine activation
way-subscription = Subscription activation
way-not-volume = Not for volume activation

## rulebook

rulebook-is = Rulebook: { $name }
rulebook-default = As the Windows asks
rulebook-articles-2009 = articles 2009
rulebook-va-2-0 = Microsoft, Volume Activation 2.0
rulebook-windows-7 = Microsoft, Windows 7 and Server 2008 R2
rulebook-current = Microsoft, current Windows
rulebook-why = The articles of 2009 and Microsoft differ on some points. The rulebook says whose values hold.

## result

result-lead-kms-host = This machine should be a
result-lead-kms-client = This machine should be a
result-lead-mak-online = This machine should have a
result-lead-mak-proxy = This machine should have a
result-lead-mak-telephone = This machine should have a
result-lead-adba = This machine should use
result-lead-avma = This machine should use
result-lead-subscription = This machine should use
result-lead-not-volume = This machine is
result-take-back = Take the last change back
result-change = Change an answer
result-setup-key = Setup key
result-avma-key = Guest key
result-public = public; activates nothing by itself
result-own-mak = Your own MAK; it is typed on the machine only and never kept here
result-own-host-key = Your own KMS host key; it is typed on the host only and never kept here
result-group-of = Key of { $name }
result-setup-key-open = It depends on the edition: Keys lists them all
result-keys = Open Keys
result-because = Because
result-why-not = Why not the others
result-plan-for = What to plan for
result-changes = What would change this
result-warnings = Look out for
result-nothing-changes = No single answer would change it
result-rule = rule { $rule }
result-rule-sources = rule { $rule } · { $sources }
result-more-sources = { $list } and { $n } more
result-not-this = { $method }:{ " " }
result-fewer = Show fewer
result-fold-name = { $list }: { $words }
result-others =
    { $n ->
        [one] { $n } more
       *[other] { $n } more
    }

## steps

steps-title = What to do
steps-slmgr-only = slmgr · { $why }
steps-on = On { $place }
steps-on-as = On { $place }, as administrator
steps-as = As administrator
steps-check = Check: { $text }
steps-undo = Undo: { $text }
steps-disagree = The sources disagree
steps-articles = Articles of 2009: { $text }
steps-microsoft = Microsoft: { $text }

## incident

incident-host-down = Host down
incident-host-lost = Host lost
incident-dns-missing = DNS record missing
incident-port-blocked = Port 1688 blocked
incident-internet-down = Microsoft cannot be reached
incident-vpn-down = VPN down
incident-reimage = Windows installed anew
incident-rearm = Licence rearmed
incident-hardware-change = Hardware changed
incident-clock-skew = Clocks differ
incident-rogue-install = Rogue installation

## keys

keys-title = Which key covers which edition
keys-why = A KMS host key of a group activates its own editions and those of every group below it
keys-edition = Edition
keys-needs = Needs
keys-setup-key = Setup key
keys-names = names
keys-covers = covers
keys-not-covered = not covered
keys-you-own = you own
keys-desktops = clients
keys-servers = servers
keys-lowest-spoken = lowest that covers it
keys-head = Head of the table
keys-table = Editions and key groups, { $era }
keys-row = { $edition }, lowest key { $lowest }, needs a count of { $needs }
keys-row-none = { $edition }, no key stated, needs a count of { $needs }
keys-long-name = { $short } ({ $name })
keys-filter = Filter editions
keys-filter-hint = Filter by name or end of key
keys-foot = Arrow keys move, Enter selects, Ctrl+Shift+C copies the setup key. The same table:
keys-command = activation-wizard keys --generation { $era }
keys-copy = Copy
keys-copy-command = Copy the command
keys-copy-table = Copy the table
keys-nothing = No edition of this table fits “{ $filter }”
keys-editions =
    { $n ->
        [one] { $n } edition
       *[other] { $n } editions
    }
keys-found-in = { $editions } in { $era }
keys-clear = Clear the filter
keys-selected = Selected
keys-none-selected = Select an edition to see which key covers it
keys-lowest = Lowest key that covers it: { $group }
keys-no-key = No key of this table is stated to cover it
keys-own-unknown = Highest you own: not told
keys-say-own = Say which key you own
keys-own-none = You own no KMS host key
keys-own-elsewhere = You own { $group }, a key of another table
keys-own-enough = Highest you own: { $group }, enough
keys-own-too-low = Highest you own: { $group }, not enough
keys-count = Activates at a count of { $n }, clients and servers together
keys-no-setup-key = Microsoft prints no setup key for it
keys-microsoft = Microsoft: { $text }
keys-compare = Compare both
keys-both = { $point }. Articles: { $articles } Microsoft: { $microsoft }
keys-hosts = Who may hold this key
keys-updates = Update the host needs
keys-update = { $host }: { $update }, { $kb }
keys-update-plain = { $host }: { $update }
keys-shared = Same setup key
keys-guest-key = Key for guests (AVMA)
keys-guest-key-note = Public, for guests of an activated Datacenter host
keys-notes = Notes
keys-also-said = Elsewhere: { $text }
keys-dates = Support
keys-mainstream = Mainstream support until { $date }
keys-extended = Extended support until { $date }
keys-esu = Security updates for a fee until { $date }
keys-release = { $release } until { $date }
keys-release-enterprise = { $release } Enterprise and Education until { $date }
keys-release-pro = { $release } Pro until { $date }
keys-between-sources = { " · " }
keys-more-sources =
    { $n ->
        [one] { $n } more
       *[other] { $n } more
    }
keys-windows = Windows
keys-server = Server
keys-era-name = Generation
keys-era-year-2009 = 2009: Vista, Server 2008
keys-era-windows-7 = Windows 7, 2008 R2
keys-era-current = Current
keys-short-win10 = Win 10
keys-short-ws2012r2-win10 = 2012 R2
keys-short-ws2016 = WS2016
keys-short-ws2019 = WS2019
keys-short-ws2022 = WS2022
keys-short-ws2025 = WS2025

## reference

reference-title = What does it mean?
reference-why = Codes, events, words, commands and rules, each with its sources
reference-search = Search the reference
reference-hint = A code, an event, a word, a Windows or the end of a key
reference-results = Results
reference-entry = Entry
reference-tab = { $kind } { $n }
reference-row = { $title }, { $line }
reference-event = Event { $id }
reference-both = Articles: { $articles } Microsoft: { $microsoft }
reference-rule-line = { $value }. { $text }
reference-copy = Copy { $what }
reference-nothing = Nothing is known of “{ $query }”
reference-near = Did you mean { $name }?
reference-of-other-kinds = { $n ->
    [one] “{ $query }” is found once, in another kind
   *[other] “{ $query }” is found { $n } times, in other kinds
}
reference-clear = Show everything
reference-none-open = Select an entry to read it
reference-place = In this place: { $place }
reference-causes = Causes
reference-remedies = Remedies
reference-shown-in = Shown in { $names }
reference-applies-to = Concerns { $names }
reference-symbol-only = The Windows SDK names this code. No source was found that explains it, so no cause and no remedy is given.
reference-event-where = { $channel } log, written by the { $side }
reference-reading = How to read it
reference-fields = Its fields, in this order
reference-field = { $n }. { $name }: { $meaning }
reference-field-plain = { $n }. { $name }
reference-also = Also called { $names }
reference-found-as = Also found as { $names }
reference-confused-with = Often taken for
reference-setup-key = A public setup key. It names an edition and activates nothing by itself.
reference-guest-key = A public key for guests of an activated Datacenter host (AVMA). It activates nothing elsewhere.
reference-note = Note
reference-sources = Sources
reference-articles = Articles of 2009
reference-microsoft = Microsoft
reference-disagree = The sources disagree
reference-adds = One source adds to the other
reference-followed-by = Followed by { $books }
reference-followed-by-none = Followed by no rulebook
reference-handling = What this program does
reference-touches = Rules it concerns
reference-in-force = in force
reference-follow = Use this rulebook
reference-follow-named = Use the rulebook { $book } in this plan
reference-threshold = It activates when its KMS host counts at least { $n }
reference-no-dates = No date was found
reference-in-keys = Its keys and groups
reference-assumed = Assumed: { $why }
reference-oslicense = With the OSLicense module
reference-how = How it is run
reference-run-on = On: { $text }
reference-elevation = Rights: { $text }
reference-era = Holds for: { $text }
reference-success = Success: { $text }
reference-changes-state = It changes the machine
reference-value = { $value } { $unit }
reference-value-plain = { $value }
reference-other = Another view
reference-kinds-name = Kinds of entries
reference-kinds-all = All
reference-kinds-code = Codes
reference-kinds-event = Events
reference-kinds-word = Words
reference-kinds-key = Setup keys
reference-kinds-conflict = Disagreements
reference-kinds-rule = Rules
reference-kinds-command = Commands
reference-kinds-fact = Facts
reference-kinds-edition = Windows
reference-kinds-note = Deployment
reference-kind-code = Error code
reference-kind-event = Event
reference-kind-word = Word
reference-kind-key = Key
reference-kind-conflict = Disagreement
reference-kind-rule = Rule of the rulebooks
reference-kind-command = Command
reference-kind-fact = Fact
reference-kind-edition = Windows and when its support ends
reference-kind-note = Deployment with ConfigMgr

## confidence

confidence-doc = Documented by Microsoft
confidence-script = Read from the script’s own text
confidence-seen = Seen in published output
confidence-symbol = Only the name is documented; cause and remedy follow from it
confidence-derived = Follows from documented facts; no source says it outright
confidence-third-party = Said by a third party only
confidence-articles = Said by the articles of 2009 only
confidence-memory = Not verified
confidence-gap = Looked for and not found

## rule-scope

rule-scope-clients = Client Windows
rule-scope-servers = Server Windows

## rule-value

rule-value-machines =
    { $n ->
        [one] { $n } machine
       *[other] { $n } machines
    }
rule-value-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
rule-value-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
rule-value-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
rule-value-times =
    { $n ->
        [one] { $n } time
       *[other] { $n } times
    }
rule-value-twice-highest-asked = Twice the highest threshold asked
rule-value-deactivates = A licensed machine is deactivated
rule-value-renewal-fails = The renewal fails, the licence runs on
rule-value-unlicensed = Unlicensed
rule-value-notification = Notification
rule-value-grace-then-notification = { $duration } of grace, then notification
rule-value-yes = Yes
rule-value-no = No
rule-value-host-budget = { $hosts } hosts, { $times } activations each
rule-value-any-host = Any edition holds any key
rule-value-server-for-servers = A client Windows activates clients only

## state

state-licensed = licensed
state-initial-grace = initial grace
state-grace = grace
state-notification = notification
state-unlicensed = unlicensed

## span

span-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
span-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
span-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }

## speed

speed-hour = 1 hour a second
speed-day = 1 day a second
speed-week = 1 week a second
speed-month = 1 month a second
speed-quarter = 3 months a second

## event

event-microsoft = Microsoft
event-joined =
    { $n ->
        [one] machine { $machine } joins
       *[other] first of { $n } to join
    }
event-left =
    { $n ->
        [one] machine { $machine } leaves
       *[other] first of { $n } to leave
    }
event-activated =
    { $n ->
        [one] machine { $machine } is licensed
       *[other] first of { $n } to be licensed
    }
event-deactivated =
    { $n ->
        [one] machine { $machine } is deactivated
       *[other] first of { $n } to be deactivated
    }
event-grace-began =
    { $n ->
        [one] machine { $machine } lapses into grace
       *[other] first of { $n } lapses into grace
    }
event-initial-grace-began =
    { $n ->
        [one] machine { $machine } begins its initial grace anew
       *[other] first of { $n } to begin its initial grace anew
    }
event-notification-began =
    { $n ->
        [one] machine { $machine } shows notification
       *[other] first of { $n } to show notification
    }
event-unlicensed-began =
    { $n ->
        [one] machine { $machine } is unlicensed
       *[other] first of { $n } to become unlicensed
    }
event-mak-spent =
    { $n ->
        [one] one activation is spent
       *[other] first of { $n } activations spent
    }
event-threshold-reached = its count reaches { $count }
event-threshold-lost = its count falls below { $count }
event-host-up = comes up
event-host-down = goes down
event-mak-exhausted = no activation is left
event-incident-began = { $what }: it begins
event-incident-ended = { $what }: it is over
event-incident-once = { $what }

## event-because

event-because-plan = as the plan has it
event-because-host-up = as the plan has it
event-because-activated = { $host } answered with a count of { $count }
event-because-deactivated = { $host } counts only { $count }
event-because-microsoft = Microsoft activated it
event-because-retail = a retail key asks no host
event-because-validity = { $span } since its last renewal
event-because-grace = { $span } of grace are over
event-because-initial-grace = its initial grace is over
event-because-no-initial-grace = it starts without an initial grace
event-because-threshold-reached = { $count } different machines have asked it
event-because-threshold-lost = records left its table
event-because-pool = { $used } of { $all } are used
event-because-until = until { $date }
event-because-for-good = for good
event-because-incident = incident: { $what }

## event-filter

event-filter-all = All
event-filter-lapses = Lapses
event-filter-machines = Machines
event-filter-hosts = Hosts
event-filter-incidents = Incidents

## event-list

event-list-changes = changes of what is selected
event-list-name = Events
event-list-row = event
event-list-filter = Which events
event-list-grouped = Grouped
event-list-rows =
    { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }
event-list-copy = Copy the list of events
event-list-empty = No event of this kind
event-list-when = When
event-list-whom = Whom
event-list-what = What
event-list-because = Because

## contacts

contacts-title = Last contacts
contacts-activated = Activated: { $why }
contacts-refused = Not activated: { $why }
contacts-span = { $times } times, { $first } to { $last }
contacts-go = Go to the contact of { $when }

## outcome

outcome-success = { $host } counted { $count }
outcome-count-too-low = { $host } counted only { $count }
outcome-not-covered = the key of { $host } does not cover it
outcome-clock-skew = { $host } refused: the clocks differ too much
outcome-off-network = off the network
outcome-no-record = DNS named no host
outcome-no-answer = no host answered
outcome-port-blocked = port 1688 was blocked
outcome-microsoft = Microsoft activated it
outcome-no-microsoft = Microsoft was not reached
outcome-exhausted = no activation was left

## key

key-setup-key = setup key
key-kms-host-key = KMS host key
key-mak = MAK { $pool }
key-retail = retail key
key-none = no key

## host

host-down = down

## lane

lane-outside = rogue machines
lane-asking = asking hosts
lane-bar = { $what }, { $lane }
lane-bar-value = { $what }, { $lane }, from { $from } until { $until }
lane-bar-once = { $what }, { $lane }, on { $from }
lane-bar-help = Arrow keys move it, with Shift they stretch it, Delete removes it, Enter opens the form
lane-name = What stood when
lane-record = { $host } DNS
lane-lane = Lane
lane-what = What
lane-from = From
lane-until = Until
lane-up = up
lane-stands = record in DNS
lane-reached = reached
lane-on-network = on the network
lane-in-turn = days on and off the network in turn: { $on }, { $off }
lane-blocked = port 1688 blocked
lane-never = never
lane-stretch = { $what } from { $from } until { $until }
lane-more =
    { $n ->
        [one] and { $n } more stretch
       *[other] and { $n } more stretches
    }

## chart

chart-chance = Chance
chart-chance-title = Licensed machines over many runs
chart-chance-none = not computed yet
chart-chance-why = How much is chance? Runs the plan with { $runs } seeds and shows what 90 of 100 runs do.
chart-chance-runs = Running { $runs } seeds
chart-chance-now = On { $date }: { $what }
chart-chance-figure = { $low } to { $high } licensed, middle { $middle }, in 90 % of { $runs } runs
chart-p5 = 5 of 100 runs
chart-p50 = half of the runs
chart-p95 = 95 of 100 runs
chart-save = Save picture
chart-csv = CSV
chart-copy-csv = Copy as CSV
chart-as-csv = { $what }, as CSV
chart-whole-run = Whole run
chart-name = Chart
chart-states = States
chart-count = Count
chart-pools = Pools
chart-lanes = Lanes
chart-fleet = Now
chart-states-title = States of the fleet
chart-count-title = Counts of the hosts
chart-pools-title = MAK activations used
chart-lanes-title = What stood when
chart-fleet-title = Hosts and cohorts now
chart-as-table = Table
chart-as-picture = Chart
chart-figure = { $what } { $n }
chart-pool-figure = { $pool } { $used } of { $all }
chart-of = { $what } of { $n }
chart-read-out = { $date }, at its end: { $what }
chart-states-now = On { $date }: { $what }
chart-count-now = At the end of { $date }: { $what }; the levels that matter are { $levels }
chart-pools-now = At the end of { $date }: { $what }
chart-nobody = no machine has joined
chart-no-pool = the plan has no MAK pool
chart-no-rows = Nothing to list
chart-copy = Copy the table
chart-date = End of day
chart-whom = Name
chart-kind = Kind
chart-cohort = cohort
chart-host = host

## picture

picture-name = Activation paths
picture-now = On { $date }: { $states }; { $hosts }
picture-now-flows = { $now }; flows: { $flows }
picture-box = { $title }: { $line }
picture-dns = DNS
picture-record = { $record } → { $hosts }
picture-no-record = no SRV record
picture-hosts = { $n } hosts
picture-hosts-or-more = { $n } hosts or more
picture-later = comes up { $date }
picture-not-yet = not yet
picture-host-keys =
    { $n ->
        [one] activated { $n } host key
       *[other] activated { $n } host keys
    }
picture-not-reached = cannot be reached now
picture-host-keys-short =
    { $n ->
        [one] { $n } host key
       *[other] { $n } host keys
    }
picture-not-reached-short = not reached
picture-flow-host-key = KMS host key
picture-flow-once = once
picture-flow-host-key-spoken = KMS host key from a host to Microsoft, once
picture-flow-names = SRV record
picture-flow-names-spoken = SRV record from a host to DNS
picture-flow-renews = setup key, every { $span }
picture-flow-pinned = setup key, pinned to { $host }
picture-flow-mak = MAK, once
picture-legend-flows = flows today
picture-legend-rests = open
picture-legend-cut = cut
picture-host-group = group { $group }
picture-flow-host-keys = KMS host key, each machine once
picture-flow-spoken = { $cohort } to { $whom }: { $flow }
picture-whom-any = any host in DNS
picture-flow-off = off the network
picture-flow-blocked = port 1688 blocked
picture-flow-no-host = no host is up
picture-host-line = { $edition } · group { $group }
picture-down = down
picture-lost = lost for good
picture-gone = no host on this day
picture-blocked = port 1688 blocked
picture-unplanned = nobody planned it
picture-host-spoken = KMS host { $host }, count { $count }
picture-host-value = count { $count }: { $serves }
picture-host-hover = { $line }; { $value }
picture-enough-nobody = enough for nobody yet
picture-enough-some = enough for servers only
picture-enough-all = enough for servers and clients
picture-pool-spoken = MAK { $pool }, { $left } of { $all } activations left
picture-pool-left = { $left } left
picture-pool-value = { $left } of { $all } left
picture-each = 1 = { $n }
picture-host-down-spoken = KMS host { $host }, down
picture-cohort-line = { $n } · { $key }
picture-away = { $n } · away until { $date }
picture-in-turn = { $n } · days on { $on }, off { $off }
picture-cohort-spoken = Cohort { $cohort }, { $line }: { $states }
picture-more-hosts =
    { $n ->
        [one] and { $n } more host
       *[other] and { $n } more hosts
    }
picture-more-pools =
    { $n ->
        [one] and { $n } more pool
       *[other] and { $n } more pools
    }
picture-more-cohorts =
    { $n ->
        [one] and { $n } more cohort
       *[other] and { $n } more cohorts
    }

## world

world-reached = Can be reached
world-not-reached = Cannot be reached now
world-host-keys = Host keys
world-pool = MAK { $pool }
world-pool-left = { $left } of { $all } left
world-records =
    { $n ->
        [one] { $n } record names a host
       *[other] { $n } records name hosts
    }
world-record = record stands
world-no-record = no record
world-says-microsoft = Microsoft counts what each key has activated: a KMS host key once for each host, a MAK once for each machine.
world-says-dns = A host writes its own SRV record. Machines with a setup key look there for a host, unless they are told one.
world-incident = Incident of the plan
world-whom = Whom
world-begins = Begins
world-ends = Ends
world-never-ends = not in this run

## why

why-why = Why?
why-hint = Press a card, a lane, a day or an event to read why
why-hint-fleet = Under Fleet, change a count or add an incident to see another future
why-events-today =
    { $n ->
        [one] { $n } event on this day
       *[other] { $n } events on this day
    }
why-back-to-day = Back to the day
why-machine = { $cohort }, machine { $number } of { $total }
why-machine-number = Machine
why-of = of { $total }
why-state-since = { $state } since { $since }
why-not-in-fleet = Not in the fleet
why-left = Time left
why-left-until = { $left }, until { $until }
why-for-good = for good
why-until-activated = until it is activated
why-last-success = Last success
why-last-contact = Last contact
why-next-contact = Next contact
why-none-yet = none yet
why-contact = { $when }: { $outcome }
why-network = Network
why-on-network = on it
why-off-network = off it
why-event = Selected: { $when }, { $what }
why-go-there = Go to that minute
why-ends = Lasts
why-cohort = Cohort { $cohort }
why-licensed-of = { $n } of { $total } licensed
why-edition = Edition
why-key = Key
why-needs = Needs
why-count = a count of { $count }
why-lapses = Lapses
why-host = KMS host { $host }
why-up-since = Up since { $since }
why-is-down = Down
why-host-count-label = Count
why-host-count = { $count } by midnight
why-group = Key group
why-record = DNS
why-record-yes = a record names it
why-record-no = no record names it
why-pool = MAK pool { $pool }
why-pool-used = { $used } of { $all } used
why-disagree =
    { $point }
    Articles: { $articles } ({ $articles-sources })
    Microsoft: { $microsoft } ({ $microsoft-sources })
why-ground = { $when } · rule { $rule } · { $sources }
why-assumed = { $ground } · assumed: { $why }
why-this-plan = this plan
why-no-source = no source

## fleet

fleet-edit = Change the incident
fleet-everywhere = everywhere
fleet-how-many = How many
fleet-how-many-note = 0: all of them
fleet-hours = Clocks differ by
fleet-hours-note = Hosts refuse above { $span }
fleet-hours-unit = hours
fleet-rogue-edition = What they install
fleet-finds-host = How they find a host
fleet-by-dns = by DNS
fleet-pinned = pinned to { $host }
fleet-why = A change starts the new future at once. Undo takes it back.
fleet-cohorts = Cohorts
fleet-hosts = Hosts
fleet-pools = MAK pools
fleet-incidents = Incidents
fleet-none = None
fleet-more =
    { $n ->
        [one] and { $n } more, in the plan file
       *[other] and { $n } more, in the plan file
    }
fleet-machines = machines
fleet-cohort-note = { $edition } · { $key }
fleet-count-allowed = A whole number from 0 to { $most }
fleet-why-of = Why { $name } is as it is
fleet-pool = { $used } of { $all } used at the start
fleet-incident = { $what } { $target }
fleet-from-until = from { $from } until { $until }
fleet-from = from { $from }, for good
fleet-remove = Remove: { $what } from { $from }
fleet-add = Add an incident
fleet-kind = What happens
fleet-target = To whom
fleet-day = Begins on day
fleet-day-shown = On the day that is shown
fleet-lasts = Lasts
fleet-lasts-note = 0: to the end of the run
fleet-days = days
fleet-for-good = It happens once and has no end

## ready

ready-title = Ready-made fleets
ready-text = Each is the smallest that shows its point. Open one, play it, and change a number
ready-open = Open the fleet: { $title }
ready-rule = Rule: { $rule }
ready-go = Go to { $date }

## rescue

rescue-title = What would have saved it
rescue-trouble = Not licensed from { $from } to { $until }
rescue-of = { $machine }, not licensed from { $from } on
rescue-searching = Trying changes
rescue-nothing = Nothing single would
rescue-cheapest = Cheapest · lapses { $before } → { $after }
rescue-lapses = Lapses { $before } → { $after }
rescue-take = Change the plan
rescue-make = Change the plan: { $what }
rescue-tried =
    { $n ->
        [one] 1 change tried by a run
       *[other] { $n } changes tried by a run
    }

## fork

fork-more =
    { $n ->
        [one] and { $n } more machine
       *[other] and { $n } more machines
    }
fork-why = A fork is another future of the same plan. Change it, and see from which day on it differs
fork-plan = The plan itself
fork-name = Fork { $n }
fork-shown = Future that is shown
fork-is-shown = Shown, and changed alone: { $name }
fork-rename = Name of the fork
fork-left = Made at { $date }
fork-go = Go there
fork-go-there = Go to the minute at which the fork was made
fork-remove = Remove { $name }
fork-remove-short = Remove
fork-compare = Compare with
fork-nothing = Nothing
fork-comparing = Comparing
fork-same-plan = Nothing is changed yet
fork-no-difference = They do not differ on any day
fork-first-day = They first differ on { $date }
fork-acts-before = What is changed acts before the minute at which the fork was made
fork-chart = Licensed machines in both futures
fork-chart-now = At the end { $n } machines are licensed in { $one } and { $m } in { $other }
fork-chart-day = { $one } { $n }, { $other } { $m }
fork-sides = { $one } → { $other }
fork-cohort = licensed at the end { $was } → { $is }, lapses { $lapses } → { $then }
fork-absent = not there
fork-not-there = not in the fleet
fork-machine = { $cohort }#{ $number }
fork-states = { $when } · { $was } → { $is }
fork-why-differs = Why { $machine } differs
fork-nothing-more = Nothing that the other does not tell too
fork-ground = { $when } · rule { $rule }
fork-machines =
    { $n ->
        [one] 1 machine differs
       *[other] { $n } machines differ
    }

## editor

editor-more =
    { $n ->
        [one] and { $n } more problem
       *[other] and { $n } more problems
    }
editor-title = Edit the fleet
editor-left-wrong = The fleet is as it was before what cannot be read. Open the editor again to mend it
editor-title-fork = Edit the fleet: { $fork }
editor-side = Form or text
editor-form = Form
editor-text = Text of the plan
editor-row = What is edited
editor-policies = Plan and policies
editor-cohort = Cohort { $name }
editor-host = Host { $name }
editor-pool = Pool { $name }
editor-incident = Incident { $number }: { $what } { $target }
editor-add-cohort = + Cohort
editor-add-host = + Host
editor-add-pool = + Pool
editor-add-incident = + Incident
editor-remove = Remove { $name }
editor-remove-short = Remove
editor-default = As if unsaid: { $value }
editor-said = { $found } is not allowed: { $allowed }
editor-mend-first = Mend the text first, or undo: it cannot be read as it stands
editor-problem = { $field } { $found }; allowed: { $allowed }
editor-problem-at = Line { $line }: { $field } { $found }; allowed: { $allowed }
editor-wrong-line = ! { $n }
editor-too-long = This text is too long to be edited here. The form edits it, and so does any text editor
editor-fork-in-fork = a fork in a fork
editor-no-forks-here = none: forks stand in the text of the plan itself
editor-undo = What cannot be read
editor-whole-plan = a plan whose forks hold too

## plan-field

plan-field-id = Name
plan-field-name = Name of the plan
plan-field-rulebook = Rulebook
plan-field-start = First day
plan-field-days = Days
plan-field-seed = Seed
plan-field-edition = Edition
plan-field-count = Machines
plan-field-virtual = Virtual machines
plan-field-key = Key
plan-field-attachment = On the network
plan-field-joins = Joins
plan-field-leaves = Leaves
plan-field-finds_host = Finds its host
plan-field-image = Image
plan-field-group = Key group
plan-field-publishes_dns = Publishes an SRV record
plan-field-priority = Priority
plan-field-weight = Weight
plan-field-network = Network
plan-field-from = From
plan-field-until = Until
plan-field-activations = Activations
plan-field-used = Used before the start
plan-field-at = Begins
plan-field-what = What happens
plan-field-target = To whom
plan-field-hours = Hours

## plan-field-hint

plan-field-hint-attachment = core, isolated, 5 on, 40 off, or away 2009-06-01 to 2009-09-01
plan-field-hint-joins = a day, or 2009-03-02 to 2009-03-16
plan-field-hint-leaves = never, a day, or 2009-06-01 to 2009-06-15

## simulate

simulate-near-value = { $date }; the slider shows { $from } to { $until }
simulate-date = Go to a date
simulate-date-hint = 2010-02-09
simulate-date-allowed = A date from { $from } to { $until }, as 2010-02-09
simulate-forks = Forks
simulate-task = Task
simulate-panel = Why, fleet and forks
simulate-why = Why
simulate-fleet = Fleet
simulate-no-fleet = This plan has no machines and no hosts yet. Answer the questions and see it over time, or open one of these
simulate-first-run = The first future is being computed
simulate-cannot-run = This plan cannot run; below is what ran before
simulate-old-future = Before the change
simulate-partial = From a part of the fleet, scaled: not exact yet
simulate-stage = What is shown
simulate-picture = Picture
simulate-chart = Chart
simulate-menu = { $name }: { $value }
simulate-speed = Speed
simulate-play = Play
simulate-pause = Pause
simulate-first-lapse = First lapse
simulate-slider = Time
simulate-slider-value = { $date }, day { $day } of { $days }
simulate-day = { $time } · day { $day } of { $days }
simulate-of-days = of { $days }
simulate-go-to = { $date }, go to a day
simulate-mark = { $when } { $whom }: { $what }
simulate-copy = Copy

## cli

cli-no-display = No display was found ({ $missing } not set), so there is no window.
cli-example-follows = The built-in example follows as text.
cli-example-recommend = Which key: activation-wizard recommend FILE
cli-example-keys = What covers what: activation-wizard keys --generation 2009
cli-example-simulate = The next two years: activation-wizard simulate PLAN
cli-subcommands = Subcommands: { $names }. Each has --help.
cli-own-catalogue = Using the newer data in { $folder }
cli-no-window = No window came up: { $why }.
cli-again = Starting again: { $why }.
cli-use-the-terminal = The same answers without a window: activation-wizard { $names } (--help).

## diagnose

diagnose-title = What does the machine say?
diagnose-why = Paste anything it printed, or drop files here. It is read on this computer and sent nowhere.
diagnose-box = What the machine says
diagnose-box-hint = Paste the output of slmgr, ospp.vbs, an event or nslookup, or type a code such as 0xC004F074
diagnose-read = Read it
diagnose-open = Open files…
diagnose-live-open = Check a domain…
diagnose-machine-open = Read this machine…
diagnose-clear = Clear all
diagnose-drop = Drop to read
diagnose-nothing-typed = Paste or type something first
diagnose-pasted = Pasted text
diagnose-pasted-more = Pasted text { $n }
diagnose-between = { ", " }
diagnose-event = Event { $id }
diagnose-public-key = A setup key that Microsoft prints publicly, for { $editions }
diagnose-explained = { $what } is explained
diagnose-cleared = Nothing is read any more
diagnose-cancelled = Cancelled; what was read before is still there
diagnose-not-known = { $name }: nothing in it is known. See beside it what can be read.
diagnose-reading = Reading
diagnose-asking = Asking the network
diagnose-inputs = What was read
diagnose-show-input = Show { $name }
diagnose-remove-input = Forget { $name }
diagnose-findings = Findings
diagnose-none = No fault was found in what was read
diagnose-none-line = That is no proof of health: only what was given could be looked at.
diagnose-open-finding = { $severity }, { $title }
diagnose-evidence = What shows it
diagnose-because = Because
diagnose-next = Next step
diagnose-from-line = { $from }, line { $line }
diagnose-show-line = Show line { $line } of { $from }
diagnose-slmgr = In a command prompt
diagnose-powershell = In PowerShell
diagnose-oslicense = In PowerShell, with OSLicense
diagnose-command = Command
diagnose-oslicense-none = No sourced OSLicense command is known for this step
diagnose-lead-to = Look it up in Reference
diagnose-lead-to-what = Look up { $what } in Reference
diagnose-where = Where it means that: { $place }
diagnose-several = This code means different things in different places. Where was it seen?
diagnose-remedy = First step: { $remedy }
diagnose-input = The input
diagnose-input-none = The text of what is read stands here, with the line of a finding marked.
diagnose-no-text = This input is no text. Its records are read; findings name them by number.
diagnose-line = Line { $line }: { $text }
diagnose-line-marked = Marked line { $line }: { $text }
diagnose-can-read = What can be read
diagnose-can-read-1 = What slmgr.vbs, ospp.vbs and OSLicense print, also broken by mail or chat; licence exports as text, CSV or JSON
diagnose-can-read-4 = Events 12288 to 12293 and their like, as text, XML, CSV or .evtx; nslookup, dig and Resolve-DnsName; computer lists
diagnose-can-read-2 = An error code, an event number, a word, or the last five characters of a setup key
diagnose-can-read-3 = A look at the network: the KMS records of a domain and their ports, after a button that says what is sent where
diagnose-paste-answers = Paste what slmgr says
diagnose-paste-empty = The clipboard holds no text. Copy what slmgr printed, then try again
diagnose-paste-large = That is too long to answer questions with; Diagnose reads it
diagnose-paste-nothing = Nothing in that text says which Windows it is or which key is on it
diagnose-paste-answered = Answered from the text: { $answers }
diagnose-report-open = Hand on a report…
diagnose-report-title = Hand on a report
diagnose-report-form = Form
diagnose-report-text = Text
diagnose-report-markdown = Markdown
diagnose-report-html = HTML
diagnose-report-json = JSON
diagnose-report-redact = Replace names, addresses, IDs and key endings
diagnose-report-redact-line = The same pseudonym stands for the same thing throughout
diagnose-report-copy = Copy it
diagnose-report-save = Save it…
diagnose-report-close = Close
diagnose-report-file = diagnosis
diagnose-report-copied = the report
diagnose-report-nothing = There is nothing to report yet
diagnose-severity-problem = Problem
diagnose-severity-warning = Warning
diagnose-severity-note = Note
diagnose-severity-good = Good
diagnose-grade-seen = Seen
diagnose-grade-inferred = Inferred
diagnose-grade-not-checked = Not checked
diagnose-kind-slmgr = slmgr
diagnose-kind-ospp = ospp.vbs
diagnose-kind-cim = WMI export
diagnose-kind-oslicense = OSLicense
diagnose-kind-event = Events
diagnose-kind-evtx = Event log
diagnose-kind-dns = DNS
diagnose-kind-vamt = VAMT
diagnose-kind-inventory = Inventory
diagnose-kind-code = Code
diagnose-kind-unknown = Not known
diagnose-machines =
    { $n ->
        [one] { $n } machine
       *[other] { $n } machines
    }
diagnose-found-all = Found: { $what }
diagnose-found-nothing = Nothing wrong was found in what was read
diagnose-found-problem =
    { $n ->
        [one] { $n } problem
       *[other] { $n } problems
    }
diagnose-found-warning =
    { $n ->
        [one] { $n } warning
       *[other] { $n } warnings
    }
diagnose-found-note =
    { $n ->
        [one] { $n } note
       *[other] { $n } notes
    }
diagnose-found-good =
    { $n ->
        [one] { $n } thing in order
       *[other] { $n } things in order
    }
diagnose-machine-name = This machine
diagnose-machine-none = This is not a Windows machine: it has no volume activation to tell of
diagnose-machine-title = Read this machine
diagnose-machine-why = Runs the program of Windows that says how it is activated, and reads what it prints. It changes nothing and sends nothing.
diagnose-machine-runs = What will run
diagnose-machine-rights = No administrator is needed. A few values are only printed to one: started as an administrator, this program reads those too.
diagnose-machine-run = Run it and read
diagnose-machine-running = Windows is asked; this takes up to two minutes
diagnose-machine-stop = Stop
diagnose-machine-close = Close
diagnose-live-title = Check a domain on the network
diagnose-live-why = Asks name servers for the domain's KMS hosts, and whether their ports open.
diagnose-live-domain = Domain
diagnose-live-domain-hint = corp.example.com
diagnose-live-domain-empty = Type the DNS domain of the clients, for example corp.example.com
diagnose-live-domain-wrong = Type a DNS domain alone, for example corp.example.com: no address, port or path
diagnose-live-server = Ask this name server too
diagnose-live-server-note = An address, with a port where it is not 53; a difference is a finding
diagnose-live-server-wrong = Type the address of a name server, for example 192.0.2.53
diagnose-live-limit = Time limit
diagnose-live-limit-unit = seconds for one answer
diagnose-live-limit-wrong = Type 1 to 60 seconds
diagnose-live-sends = What will be sent where
diagnose-live-send-dns = DNS queries to { $servers }: SRV of { $owner }, then the addresses of every target
diagnose-live-send-system = { $servers }, as this system is set up
diagnose-live-send-tcp = A TCP connection to every address and port found, closed at once
diagnose-live-send-never = Nothing else. The protocol of a KMS is never spoken.
diagnose-live-cannot = This system's name servers cannot be asked: { $why }
diagnose-live-first = Type a domain, and it stands here before anything is sent.
diagnose-live-ask = Send and check
diagnose-live-close = Close
diagnose-live-nobody = There is no name server to ask. Name one.
diagnose-live-wrong = There is a problem with a field of the check
diagnose-live-no-servers = no name server is set up on this system

## inventory

inventory-title = A plan from { $name }
inventory-why = Computers that are alike become one cohort. The list is read on this computer and sent nowhere.
inventory-make-of = Make a plan of { $name }
inventory-make = Make a plan…
inventory-as-list = Read it as a list of computers…
inventory-back = Back to what was read
inventory-all = { $machines } become { $cohorts }
inventory-some = { $machines } become { $cohorts }; { $left-out } left out
inventory-computers =
    { $n ->
        [one] { $n } computer
       *[other] { $n } computers
    }
inventory-cohorts-of =
    { $n ->
        [one] { $n } cohort
       *[other] { $n } cohorts
    }
inventory-left-out-of =
    { $n ->
        [one] { $n } is
       *[other] { $n } are
    }
inventory-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
inventory-hosts-of =
    { $n ->
        [one] { $n } KMS host
       *[other] { $n } KMS hosts
    }
inventory-reading = The list is being read
inventory-reading-list = Reading the list
inventory-none = Open a list of computers in Diagnose first
inventory-made = { $name } is the plan now; undo brings the one before back
inventory-nobody = No computer of the list can be put into a plan: say which column holds the operating system, or which edition its names mean
inventory-nobody-in = nothing that names computers
inventory-allowed-window = a list of computers or the log of a KMS host
inventory-columns = Which column is what
inventory-columns-why = Told by heads and first values. Once the plan is made, it is remembered for lists with the same heads.
inventory-columns-remembered = As you said for the last list with the same heads.
inventory-not-there = Not there
inventory-no-head = (no head)
inventory-no-values = empty in the first rows
inventory-between-values = { "  ·  " }
inventory-dates = Dates
inventory-dates-open = { $dates } could be read either way round and are left open.
inventory-ambiguous =
    { $n ->
        [one] { $n } date
       *[other] { $n } dates
    }
inventory-dates-left = As they show
inventory-day-first = Day first
inventory-month-first = Month first
inventory-grouping = How they are grouped
inventory-seldom-after = Seldom on the network after
inventory-gone-after = Left out after
inventory-days-unit = days without a logon
inventory-hosts = KMS hosts in the plan
inventory-by-subnet = Each subnet by itself
inventory-by-subnet-line = By the first 24 bits of an IPv4 address, 64 of IPv6
inventory-skip-disabled = Leave disabled accounts out
inventory-skip-disabled-line = Where the list says which are disabled
inventory-cohorts = What the list becomes
inventory-faults =
    { $n ->
        [one] { $n } problem in a row
       *[other] { $n } problems in rows
    }
inventory-faults-why = Such a row, or such a cell of it, is left out. Press one to see its line.
inventory-faults-table = Problems in rows
inventory-more-reasons =
    { $n ->
        [one] { $n } more name
       *[other] { $n } more names
    }
inventory-given = { $name } counts as
inventory-leave-out = Leave it out
inventory-edition-of = Edition of { $name }
inventory-nobody-because = no computer that can be put into a plan ({ $why })
inventory-allowed = computers whose operating system is an edition of the catalogue; --columns and --edition say what is what
inventory-more-faults = { $n } more problems of rows
inventory-written = The plan is in { $path }; simulate and recommend read it
inventory-physical = physical
inventory-virtual = virtual
inventory-core = always on it
inventory-on-off = { $on } on, { $off } away
inventory-lines = { $computers }, line { $lines }
inventory-and-more = , …
inventory-left-out = Left out
inventory-column-name = Name
inventory-column-system = Operating system
inventory-column-version = OS version
inventory-column-last-logon = Last logon
inventory-column-address = IP address
inventory-column-enabled = Enabled
inventory-column-virtual-machine = Virtual machine
inventory-column-chassis = Model
inventory-column-partial-key = Key ending
inventory-column-cmid = Client machine ID
inventory-fault-line = Line
inventory-fault-column = Column
inventory-fault-found = Found
inventory-fault-allowed = Allowed
inventory-cohort-count = Number
inventory-cohort-edition = Edition
inventory-cohort-kind = Kind
inventory-cohort-network = On the network
inventory-cohort-subnet = Subnet
inventory-out-no-system = No operating system stands in the row
inventory-out-no-edition = No edition is known for { $name }
inventory-out-not-offered = { $name } is not for volume activation
inventory-out-disabled = The account is disabled
inventory-out-gone = No logon for more than { $days } days
inventory-out-repeated = The name stands in an earlier row
inventory-out-too-many = A plan holds no more machines
inventory-merged-wider = A plan holds 1,000 cohorts: subnets were put together into larger ones
inventory-merged-subnets = A plan holds 1,000 cohorts: the computers of all subnets were put together
inventory-merged-copies = A plan holds 1,000 cohorts: copies that share a client machine ID count as machines of their own
inventory-merged-absences = A plan holds 1,000 cohorts: computers of one edition were put together however long they stay away
inventory-assumed-title = Taken for granted
inventory-assumed-host = { $hosts } from the first day: { $edition } with the key { $group }. A list names no host.
inventory-assumed-no-host = No KMS host: nothing activates the computers until one is added.
inventory-assumed-not-covered = The key of the host does not cover the edition of { $computers }; no single key does.
inventory-assumed-away = A computer whose last logon is more than { $days } days ago comes for one day and stays away as long as the middle one of its cohort has; all others are always on the network.
inventory-assumed-without-logon = { $computers } without a last logon: always on the network.
inventory-assumed-setup-key = Every computer has the setup key of its edition and finds the host by DNS.
inventory-assumed-other-keys = { $computers } have a key of their own today; the plan gives every computer the setup key of its edition.

## learn

learn-title = Learn by doing
learn-why = Place a bet, see what a running fleet does, read why, then repair one. Nothing is sent anywhere.
learn-lessons = Lessons
learn-exercises = Exercises
learn-none-here = None in this course
learn-new = New
learn-begun = Begun
learn-is-solved = Solved
learn-score-of = { $score } of 100
learn-row = { $title }, { $done }
learn-start = Start: { $title }
learn-go-on = Go on: { $title }
learn-solved = { $n } of { $of } solved
learn-open-lesson = Learn: { $title }
learn-broken = Some lessons cannot be read with this catalogue
learn-all = All lessons
learn-back = Back, Alt+Left
learn-a-lesson = Lesson: { $title }
learn-an-exercise = Exercise: { $title }
learn-next = Next
learn-end = Back to the list
learn-next-lesson = Next lesson
learn-place-bet = Place the bet
learn-answer = Answer
learn-hand-in = Hand in
learn-open-plan = Open the plan
learn-look = Look at it in Simulate
learn-look-note = Press O to open this run in Simulate, on this day. Your own plan is put away and comes back.
learn-running = The fleet runs
learn-cannot-run = This plan cannot run
learn-the-run = What the run shows
learn-the-fleet = The fleet as it is: what is wrong?
learn-figure = { $label }: { $value }
learn-no-figure = not in the plan
learn-no-answer = The run gives no answer to this
learn-bet-note = There is nothing to lose: a wrong bet teaches more than a right one
learn-bet-is-placed = The bet is placed
learn-bet-placed = The bet is placed. Now look at what happens
learn-bet-won = You won the bet
learn-bet-lost = It came out differently
learn-bet-result = Your bet: { $bet }. The run shows: { $right }.
learn-find-right = Right: that is the fault
learn-find-wrong = That is not the fault
learn-find-result = Diagnose finds the same: { $answer }.
learn-find-again = Your answer: { $answer }. Look again, or read a hint; each wrong answer costs a part of the points.
learn-gap-bet = Choose what you bet on
learn-gap-find = Choose what is wrong
learn-gap-task = Hand in first; what is met counts, also where not all is
learn-gap-quiz = Choose an answer
learn-rests-on = What it rests on
learn-show-sources = Show rules and sources
learn-hide-sources = Hide rules and sources
learn-in-this-run = In this run: one machine of { $cohort }, up to the end of { $day }
learn-before-the-repair = Before the repair: one machine of { $cohort }, up to the end of { $day }
learn-cause = { $when }; rule { $rule }; { $sources }
learn-assumed = { $sources }; assumed: { $why }
learn-disagree = The sources disagree: see both
learn-both-values = See both values of { $point } in the reference
learn-mention = { $what } ({ $sources })
learn-goals = Goals
learn-met = Met
learn-not-yet = Not yet
learn-goal-spoken = { $met }: { $wanted }; now { $found }
learn-found = Now: { $found }
learn-goal-line = { $found }; { $worth }
learn-keeps = must stay so
learn-points = { $points } of { $of } points, which is { $score } of 100; changes: { $things }, a good solution needs { $par }
learn-judging = The goals are judged
learn-goals-now = { $met } of { $of } goals are met
learn-forbidden = This may not be changed here, and nothing counts until it is taken back
learn-handed-in = Handed in: { $points } of { $of } points
learn-handed-in-solved = Solved: { $points } of { $of } points
learn-task-solved = Solved
learn-task-part = Handed in, not all goals are met
learn-result-line = { $score } of 100, hints read: { $hints }
learn-within-par = With no more changes than a good solution needs ({ $par })
learn-over-par = It can be done with { $par } changed things
learn-solution = One way to solve it
learn-no-solution-yet = This course shows no solution before it is solved
learn-solution-was-shown = A way to solve it was shown before it was solved
learn-score-not-yet = The plan is being judged. Hand in again in a moment
learn-reset-done = The exercise starts over; your repair is put away and can come back
learn-hints-hidden = This course has no hints
learn-no-more-hints = There is no further hint
learn-hint-said = Hint: { $hint }
learn-hint-n = Hint { $n } of { $of }
learn-show-hint = Show hint { $n } of { $of }
learn-desk-task = The plan of the exercise is open; yours is put away. Shift+B goes back to the lesson
learn-desk-run = The run of the lesson is open; your plan is put away. Shift+B goes back to the lesson
learn-own-plan-back = Your own plan is open again
learn-not-saved = This is the plan of a lesson: it is kept with the lesson and not saved as a file
learn-change-plan = Change the plan
learn-how-to-change = Incidents can be moved on the lanes too. The goals follow every change.
learn-no-task = No exercise is open
learn-strip-task = { $title }: { $met } of { $of } goals met
learn-strip-judging = { $title }: the goals are judged
learn-strip-run = { $title }: look around, nothing here is kept
learn-strip-note = Your own plan is put away and comes back unchanged
learn-locked = The course locks the plan, and this exercise does not allow: { $change }
learn-until = Until { $time }, { $left }
learn-time-up = Time is up
learn-time-is-up = Time is up. What was done is handed in; you can go on, but nothing more counts
learn-time-was-up = Time is up: what was there is handed in, and nothing more counts
learn-repair-back = Your repair is here as you left it
learn-results = Your results
learn-results-so-far = Done: { $done }. Bets won: { $won } of { $bets }. Quiz: { $right } of { $answers } answers right.
learn-name = Your name on results
learn-name-why = It stands in the files that you export, nowhere else
learn-no-name = Type your name first
learn-kept-in = Progress is kept on this machine: { $path }
learn-progress-aside = The progress of Learn could not be read and was set aside as { $path }. { $why }
learn-progress-left = The progress of Learn could not be read and is left as it is; nothing is kept now. { $why }. { $failure }
learn-sources =
    { $n ->
        [one] 1 source
       *[other] { $n } sources
    }
learn-left =
    { $n ->
        [one] 1 minute left
       *[other] { $n } minutes left
    }
learn-time-set = 
    { $n ->
        [one] 1 minute, from the next step on
       *[other] { $n } minutes, from the next step on
    }
learn-time-nearly-up =
    { $n ->
        [one] 1 minute left. What is there then is handed in
       *[other] { $n } minutes left. What is there then is handed in
    }
learn-worth =
    { $n ->
        [one] 1 point
       *[other] { $n } points
    }
learn-step-question = Question
learn-step-bet = Bet
learn-step-run = Run
learn-step-because = Because
learn-step-task = Task
learn-step-find = Find
learn-quiz-title = Quiz
learn-quiz-nothing = There is no question
learn-quiz-pair = Easily confused: { $pair }
learn-quiz-pairs = What is asked about
learn-quiz-all-pairs = All
learn-quiz-under = As the rulebook says: { $rulebook }
learn-quiz-early = You know this one. It would come again on { $day }
learn-quiz-right = Right: { $right }
learn-quiz-confused = Not this one; the two are easily confused. Right is: { $right }
learn-quiz-wrong = Not this one. Right is: { $right }
learn-quiz-said-right = Right: { $right }
learn-quiz-said-confused = Wrong, and easily confused. Right is: { $right }
learn-quiz-said-wrong = Wrong. Right is: { $right }
learn-quiz-why = Why
learn-quiz-next = Next question
learn-quiz-score = { $right } right of { $all }
learn-quiz-repeats = What you know comes again later each time; what you missed comes again soon
learn-quiz-answers =
    { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }
learn-course-title = A course for your class
learn-course-why = Choose lessons, put them in order, and say what learners may use. Save it as one file that they open.
learn-course-name = Title of the course
learn-course-order = Order of the lessons
learn-course-none = Nothing chosen yet
learn-course-row = { $n }. { $title }
learn-course-up = Earlier
learn-course-down = Later
learn-course-earlier = Earlier: { $title }
learn-course-later = Later: { $title }
learn-course-lock = Lock the plan
learn-course-lock-line = In an exercise only what it allows can be changed
learn-course-hide = Hide the hints
learn-course-minutes = Time for each lesson
learn-course-minutes-note = 0: as long as one likes. What is there when time is up is handed in.
learn-course-unit = minutes
learn-course-file-note = Learners open the file, and hand you the result that they export. Put these results into one folder: it becomes one table here, or by activation-wizard results FOLDER.
learn-course-followed = Course: { $title }
learn-course-locked = Plans are locked.
learn-course-no-hints = There are no hints.
learn-course-time = { $minutes } minutes for each lesson.
learn-course-started = The course has started: { $title }
learn-course-left = The course is left; all lessons are here again
learn-course-empty = Choose at least one lesson first
learn-course-no-title = Give the course a title first
learn-class-title = Results of a class
learn-class-of = Read from { $folder }. Scores are of 100; the mean of a learner is over all lessons of the table.
learn-class-other = Another folder…
learn-class-none = No result of a learner is in this folder
learn-class-read = 
    { $n ->
        [one] The result of 1 learner is read
       *[other] The results of { $n } learners are read
    }
learn-class-not-read = Some files are no results; they stay as they are
learn-class-file = class.csv
learn-class-learners = Learners
learn-class-lessons = Lessons and exercises
learn-class-learner = Learner
learn-class-lesson = Title
learn-class-made = Made
learn-class-course = Course
learn-class-done = Done
learn-class-solved = Solved
learn-class-mean = Mean
learn-class-hints = Hints
learn-class-solutions = Solutions shown
learn-class-bets = Bets won
learn-write-title = A lesson of your own
learn-write-no-title = no title yet
learn-write-why = Take a plan with a fault, record how it is repaired, and say what shall hold. It becomes one file that a colleague opens.
learn-write-change-one = Change a lesson…
learn-write-change-which = Lesson to change
learn-write-parts = Parts of the lesson
learn-write-part-top = Title and plan
learn-write-part-step = { $n }. { $kind }: { $heading }
learn-write-part-solution = Solution and wrong repairs
learn-write-add-step = Add a step…
learn-write-add-which = Step to add after this one
learn-write-remove = Remove
learn-write-step-earlier = Step { $n } earlier
learn-write-step-later = Step { $n } later
learn-write-step-remove = Remove step { $n }
learn-write-name = Title
learn-write-about = What one can do afterwards, in one sentence
learn-write-kind = What it is
learn-write-kind-lesson = Lesson
learn-write-kind-exercise = Exercise
learn-write-id = Id
learn-write-id-note = Small letters, digits and hyphens; empty: made from the title. Results are kept under it.
learn-write-order = Place in the list
learn-write-order-note = Smaller numbers come first
learn-write-heading = Heading
learn-write-prose = What it says
learn-write-prose-note = Markdown: an empty line begins a paragraph, a line break alone is a space. Names in braces are filled, such as {"{"}validity{"}"}, {"{"}threshold_client{"}"} or {"{"}error:0xC004F038{"}"}.
learn-write-ask = Question that the choices answer
learn-write-answer-is = The right answer is computed from the next run
learn-write-choices = Choices
learn-write-choices-note = The right answer is added where it is not among them.
learn-write-choice = Choice { $n }
learn-write-choice-words = Words on choice { $n }
learn-write-choice-hint = words on it, or nothing
learn-write-choice-remove = Remove choice { $n }
learn-write-choice-add = Add a choice
learn-write-run-changes = What is changed of the plan before this run
learn-write-stand-on = Day to stand on
learn-write-select = Whom to look at
learn-write-nobody = nobody
learn-write-explain = Whose causes are shown
learn-write-explain-day = At the end of which day
learn-write-figure = Figure { $n }
learn-write-figure-remove = Remove figure { $n }
learn-write-figure-add = Add a figure to watch
learn-write-rule = Rule { $n }
learn-write-rules = Rules that it rests on
learn-write-rule-remove = Remove rule { $n }
learn-write-rule-add = Add a rule by its id
learn-write-rule-choose = Choose a rule…
learn-write-rule-choose-which = Rule to add
learn-write-rule-offer = { $id }: { $text }
learn-write-hint = Hint { $n }
learn-write-hints = Hints, from a nudge to nearly the answer
learn-write-hint-remove = Remove hint { $n }
learn-write-hint-add = Add a hint
learn-write-par = Things that a good solution changes
learn-write-par-note = Recording the solution sets it
learn-write-allowed = Allowed change { $n }
learn-write-alloweds = What may be changed
learn-write-allowed-remove = Remove allowed change { $n }
learn-write-allowed-add = Add an allowed change
learn-write-allowed-all = Anything may be changed. Recording the solution allows what it changes, and nothing else.
learn-write-evidence = Text { $n }
learn-write-evidence-name = Name of text { $n }
learn-write-evidence-remove = Remove text { $n }
learn-write-evidence-add = Add a text
learn-write-evidence-file = slmgr.txt
learn-write-evidence-next = text-{ $n }.txt
learn-write-ask-find = What is the fault?
learn-write-solution = The solution
learn-write-solution-note = Do it to the plan: what you change is recorded. Its kinds of changes become what the task allows.
learn-write-wrongs = Wrong repairs
learn-write-wrongs-note = Repairs that miss the point. The test makes sure that none of them solves the task.
learn-write-wrong = Wrong repair { $n }
learn-write-wrong-why = Why it misses the point
learn-write-wrong-points = Points that it gets all the same
learn-write-wrong-remove = Remove wrong repair { $n }
learn-write-wrong-add = Add a wrong repair
learn-write-the-plan = The plan that it starts with
learn-write-plan-none = No plan yet. Choose a ready-made fleet, or make a plan in Decide or Simulate and take it.
learn-write-plan-named = It starts with: { $name }
learn-write-fleet = Ready-made fleet
learn-write-no-fleet = none of these
learn-write-nothing-recorded = Nothing is recorded yet
learn-write-record-plan = Change this plan
learn-write-record-run = Record what this run changes
learn-write-record-solution = Record the solution
learn-write-record-wrong = Record wrong repair { $n }
learn-write-goal = Goal { $n }
learn-write-goal-remove = Remove goal { $n }
learn-write-goal-add = Add a goal
learn-write-what = What is measured
learn-write-of = Of whom
learn-write-everybody = all
learn-write-day = On which day
learn-write-day-hint = 2009-04-01; empty: at the end
learn-write-no-day = A day such as 2009-04-01
learn-write-wanted = What it shall be
learn-write-wanted-all = All
learn-write-wanted-is = Exactly
learn-write-wanted-least = At least
learn-write-wanted-most = At most
learn-write-value = Number, day, word or never
learn-write-number = Number
learn-write-points = Points
learn-write-keeps = It holds already and shall be kept
learn-write-keeps-line = It earns nothing, and costs its points where it is lost
learn-write-fault = { $field }: { $found } does not fit. Allowed: { $allowed }
learn-write-fault-missing = { $field }: nothing yet
learn-write-untested = Test it: the fault must be there, and the solution must mend it.
learn-write-is-good = The lesson can be solved, and its fault is there
learn-write-is-not = This lesson is not ready
learn-write-taken = The lesson is open in the editor
learn-write-brought-back = The lesson that you were writing was brought back
learn-write-plan-taken = The plan is the start of the lesson
learn-write-recording = What you change here is recorded. Shift+B goes back to the lesson
learn-write-strip = Recording: what you change here is kept in the lesson
learn-write-file = this lesson
learn-write-heading-question = What is wrong here?
learn-write-heading-bet = Place your bet
learn-write-heading-run = Play it
learn-write-heading-task = Repair the fleet
learn-write-heading-find = What is wrong?
learn-write-heading-because = Why it was so
learn-write-faults =
    { $n ->
        [one] 1 thing is not ready
       *[other] { $n } things are not ready
    }

## settings

settings-title = Settings
settings-why = They are kept on this machine and hold for every plan
settings-look = Look
settings-theme = Theme
settings-system = As the system
settings-light = Light
settings-dark = Dark
settings-language = Language
settings-language-note = What the catalogue says stays in English and is marked so; so does what is printed and handed over.
settings-zoom = Zoom { $percent } %
settings-zoom-note = The window takes the new size when the pointer leaves the buttons.
settings-motion = Reduce motion
settings-motion-line = Nothing moves by itself; time still plays when you ask for it
settings-kept = What is kept
settings-kept-text = The last plan and page, so that they come back after a crash, and these settings. Nothing is sent anywhere.
settings-folder = In { $path }
settings-nowhere = no folder: nothing is kept

## handover

handover-title = Hand over
handover-why = What the next person needs, as files in a folder. They are written, and nothing is run
handover-contents-title = Hand-over of the plan "{ $name }"
handover-redacted-title = Hand-over with names replaced by pseudonyms
handover-cancelled = the hand-over was cancelled
handover-was-cancelled = The hand-over was cancelled
handover-in-bundle = support-bundle.zip will hold:
handover-written = { $count } files written to { $folder }
handover-making = Making the files
handover-not-made = The files could not be made
handover-not-yet = The files are still being made
handover-nothing = There are no files to hand over
handover-ready =
    { $n ->
        [one] { $n } file is ready to be handed over
       *[other] { $n } files are ready to be handed over
    }
handover-count =
    { $n ->
        [one] { $n } file
       *[other] { $n } files
    }
handover-folder = { $name }-hand-over
handover-choice = What goes along
handover-redact = Replace names by pseudonyms in every file
handover-redact-line = Of plan, hosts and users; addresses and key endings too
handover-files = Files
handover-bundle-holds = The support bundle holds
handover-bytes = { $count } B
handover-kilobytes = { $count } KB
handover-part-record = Decision record
handover-part-record-line = One page: question, advice, why, and outlook
handover-part-runbook = Runbook
handover-part-runbook-line = Every step on every machine, with check and undo
handover-part-scripts = Scripts
handover-part-scripts-line = The same steps for PowerShell and as batch files
handover-part-network = DNS and policy
handover-part-network-line = SRV records, registry values, firewall rules
handover-part-data = Data
handover-part-data-line = The plan, and tables of days, events and machines
handover-part-findings = Findings
handover-part-findings-line = What Diagnose found in what it read
handover-part-findings-none = Diagnose has read nothing yet
handover-part-bundle = Support bundle
handover-part-bundle-line = One zip file of it all, always with pseudonyms
handover-column-file = File
handover-column-about = What it is
handover-column-size = Size
handover-preview-title = Preview
handover-preview-open = Preview
handover-preview-none = Select a file to read it here
handover-preview-copy = Copy the text
handover-preview-twin = Shown as { $name }, which says the same without layout
handover-preview-cut = The first { $count } lines
handover-preview-bundle = What it holds

## date

date-day = { $day } { $month } { $year }
date-month-and-year = { $month } { $year }
date-month-1 = Jan
date-month-2 = Feb
date-month-3 = Mar
date-month-4 = Apr
date-month-5 = May
date-month-6 = Jun
date-month-7 = Jul
date-month-8 = Aug
date-month-9 = Sep
date-month-10 = Oct
date-month-11 = Nov
date-month-12 = Dec

## what the core says: advice

said-a-client-windows = a client Windows
said-a-windows-server = a Windows Server
said-this-windows = this Windows
said-group = group { $name }
said-quoted = "{ $name }"
said-rulebook-articles-2009 = articles 2009
said-rulebook-va-2-0 = Microsoft, Volume Activation 2.0
said-rulebook-windows-7 = Microsoft, Windows 7 and Server 2008 R2
said-rulebook-current = Microsoft, current Windows
said-no-machine = no machine
said-install-host-key = Install the KMS host key and activate it once; from then on it activates the others.
said-install-host-key-of = Install the KMS host key of { $group } and activate it once; from then on it activates the others.
said-keep-setup-key = Keep the setup key of { $name } on it.
said-install-setup-key = Install the setup key of { $name }.
said-leave-setup-key = Leave the setup key of { $name } on it, or install it where another key is.
said-finds-host = It finds your KMS host by itself, activates at the first contact that counts { $count }, and renews every { $days } days.
said-point-at-host = Point it at your KMS host: it activates at the first contact that counts { $count }, and renews every { $days } days.
said-activated-by-domain = It is activated by your domain as long as it is a member.
said-mak-over-internet = Install a MAK for { $name } and activate it once over the Internet.
said-mak-with-vamt = Install a MAK for { $name } and let another machine with VAMT fetch its activation.
said-mak-by-telephone = Install a MAK for { $name } and activate it once by telephone.
said-install-guest-key = Install the public guest key of { $name }; the Datacenter host underneath activates it.
said-install-none-user = Install no key: the licence comes with its user, who signs in.
said-install-none-azure = Install no key: Azure activates it by itself.
said-leave-bought-key = Leave it with the key it was bought with.
said-schema-too-old = The domain's schema is older than Windows Server 2012 and holds no activation objects.
said-needs-schema = It needs a domain with the schema of Windows Server 2012 or later, and none is known here.
said-fallback = It would work too and stays the fallback; the directory needs no count and no host to find.
said-directory-without-end = The directory activates it without end; a MAK would spend an activation.
said-domain-can = The domain can activate it: an activation object in the forest needs no count and no host to find.
said-leaves-domain = It must be joined to that domain; when it leaves, it is no longer activated from the next start on, and a KMS is asked instead.
said-adba-from = Active Directory-based activation exists from Windows 8 and Windows Server 2012 on.
said-cannot-use-it = { $name } cannot use it.
said-job-workstation = Its job is said to be that of a workstation, and { $name } is a server edition: the edition sets the threshold, here { $count }.
said-job-server = Its job is said to be that of a server, and { $name } is a client edition: the edition sets the threshold, here { $count }.
said-rulebook-of-another-time = The rulebook "{ $book }" is of another time than { $name }, for which "{ $own }" holds.
said-only-generation = Only the generation is known: editions of { $name } differ in setup key and methods, and slmgr /dlv on the machine names its own.
said-which-windows = Which Windows it is decides the key: slmgr /dlv on the machine names the edition.
said-no-guest = It is not a guest of an activated Datacenter host with Hyper-V; other hypervisors cannot do it.
said-guest-key-none = It is for server guests from Windows Server 2012 R2 on with a published guest key; { $name } has none.
said-host-underneath-no-count = It would work too, but the host underneath needs no count and no network.
said-host-underneath-for-nothing = The host underneath activates it for nothing; a MAK would spend an activation.
said-is-guest = It is a guest of an activated Datacenter host, which activates it by itself, even with no network.
said-guest-key-third-party = Its guest key is known from third parties who quote a page of Microsoft that was not seen.
said-host-version = The host must be of the same version or a newer one: { $hosts }.
said-data-exchange = Its Data Exchange service must be on for this guest.
said-nobody-would-ask = No machine would ask the same host
said-one-would-ask = Only 1 machine would ask the same host
said-few-would-ask = Only { $n } machines would ask the same host
said-too-few = { $few }; { $name } activates from a count of { $count } on.
said-too-few-for-kms = { $few }, and { $name } needs a count of { $count }: a KMS would never activate it.
said-assumed-enough = Assumed: at least { $count } machines ask the same host, which is what { $name } needs.
said-at-least-ask = At least { $asking } ask the same host; { $name } needs a count of { $count }.
said-needs-a-count = { $asking } ask the same host; { $name } needs a count of { $count }.
said-nobody-asks-this-host = No machine would ask this host, and { $name } activates from a count of { $count } on: below it the host answers and activates none of them.
said-one-asks-this-host = 1 machine would ask this host, and { $name } activates from a count of { $count } on: below it the host answers and activates none of them.
said-few-ask-this-host = { $n } machines would ask this host, and { $name } activates from a count of { $count } on: below it the host answers and activates none of them.
said-clients-wait = The clients around it stay without activation until { $clients } machines ask this host; servers are content with { $servers }.
said-not-counted = { $machines } left out of the count: under this rulebook only physical machines count.
said-one-virtual = 1 virtual machine of yours is
said-virtual = { $n } virtual machines of yours are
said-hosts-split = { $machines } machines over { $hosts } hosts leave about { $each } to each, and { $name } needs { $count } at one: hosts do not share their counts, so keep fewer.
said-second-host = One host serves any number of machines; above { $limit } Microsoft advises a second one, hardly ever a third.
said-one-host = One host serves any number of machines, and each further one splits the count.
said-highest-owned = Install the key of the highest group you own, { $group }: it covers every lower one.
said-owned-covers = The key of { $group } that you own covers { $name }.
said-owned-covers-not = The key of { $group } that you own does not cover { $name }: a host with it refuses this machine.
said-lowest-is = The lowest that covers it is { $group }; whoever is licensed for this edition can ask for that key.
said-no-source-for-group = No source says which key group covers { $name }; whether { $group } does has to be tried.
said-highest-licensed = Install the key of the highest group you are licensed for; { $name } itself needs at least { $group }.
said-assumed-group = Assumed: a key group that you own covers { $name }; the lowest that does is { $group }.
said-no-table = No table of key groups knows "{ $name }".
said-group-of-another-time = { $group } belongs to the key groups of another time.
said-table-that-holds = The table that holds here ({ $book }) has { $groups }; the advice assumes that what you own covers the edition.
said-cannot-be-host = { $name } cannot be a KMS host; make another server the host.
said-no-volume-host = { $name } is not a volume edition and takes no KMS host key: make another machine the host.
said-may-not-hold = { $name } may not hold the key "{ $key }".
said-belongs-on = It belongs on { $names }.
said-clients-only = { $name } as a host activates client Windows only; servers need a host on Windows Server.
said-no-host-yet = No host exists yet: set one up first, until then the machine asks in vain every 2 hours.
said-host-key-belongs = A KMS host key belongs only on a machine that shall activate the others: anywhere else it makes a host that nobody planned and uses up one of the key's few activations.
said-shall-activate-setup-key = It shall activate the others, and a setup key only lets a machine ask a host.
said-shall-activate-mak = It shall activate the others, and a MAK activates the one machine it is installed on.
said-shall-activate-directory = It shall answer the others itself; a machine activated by the directory answers nobody.
said-shall-activate-guest = It shall activate the others, and a guest's key activates the guest alone.
said-shall-activate-subscription = It shall activate the others, and a subscription goes with one user.
said-shall-activate-volume = It shall activate the others, and only volume activation has a key for that.
said-shall-activate-host = It shall activate the others, and only a machine that carries a KMS host key does that.
said-host-key-on-client = It carries a KMS host key and shall not be a host: it offers itself to the others and takes one of the { $n } hosts that the key allows.
said-replace-host-key = Replace the key, restart the machine and delete its SRV record.
said-needs-host-key = { $what } is made with a KMS host key, and the organisation owns none.
said-the-activation-object = The activation object
said-a-host = A host
said-no-host-key = The organisation owns no KMS host key, so there can be no host to ask.
said-no-group-owned = No key group is owned, and a host needs the key of one.
said-lowest-for-windows = The lowest group that covers this Windows is { $group }.
said-hosts-without-group = Hosts exist, yet no key group is owned: each host carries a key, and slmgr /dlv on it names the group.
said-any-machine = It needs no machine of its own: a core system that always runs, such as a domain controller, carries it well.
said-needs-update = Before it activates { $names }, it needs the { $update } ({ $kb }).
said-update-cumulative = cumulative update of { $date } or later
said-update-plain = update of { $date } or later
said-update-preview = monthly rollup preview of { $date } or later
said-update-july-2016 = July 2016 update rollup or later
said-update-windows-7 = update for Windows 7 / Server 2008 R2 KMS hosts
said-update-hotfix = hotfix that extends KMS support
said-closed-network-host = A closed network with enough machines runs on a host of its own inside it.
said-closed-network-counts = Only machines inside the closed network count for its host, and that host is activated once, by telephone where nothing inside reaches the Internet.
said-closed-network-forest = The forest must reach into the closed network: the machine needs a domain controller inside it.
said-closed-network-mak = A MAK may be activated before the machine is moved into the closed network.
said-carries-other-key = { $carried }: the setup key of its edition must be installed before it can be activated.
said-carries-host-key = It carries a KMS host key
said-carries-mak = It carries a MAK
said-carries-retail = It carries a retail key
said-carries-oem = It carries an OEM key
said-carries-none = No key is on it
said-upgrade-licences = It carries the key it was bought with: volume licences of client Windows are upgrade licences, so keep the proof of that first licence.
said-host-replaced = It needs no backup and no twin: if it is lost, set up a new one within { $days } days and nobody notices.
said-host-lost = If the host is lost, it stays activated until a new one stands: there are { $days } days for that.
said-mak-outranked = Each use spends one of a fixed number; it is for machines that are seldom on the network.
said-mak-made-for = A MAK is made for machines that are not regularly on the network: activated once, it needs no renewal.
said-mak-is-left = A MAK is what is left where a KMS is not feasible: activated once, it needs no renewal.
said-mak-spends = Every activation spends one of the MAK's fixed number, installing again and a change of hardware too; used ones are not given back.
said-mak-number-raised = Microsoft raises the number on request.
said-seldom-on-network = It is seldom or never on your network, and such an activation ends after { $days } days without contact.
said-seldom-kms-would-end = It is seldom or never on your network: an activation against a KMS would end after { $days } days without contact.
said-always-renews = It is always on your network, so it can renew every { $days } days.
said-back-in-time = It comes back within { $absence } days, and each contact renews an activation of { $validity } days.
said-renews-inside = It can renew every { $days } days inside its closed network.
said-controller-renews = { $how }: a domain controller within reach renews it every { $renewal } days, for { $validity } days each.
said-how-always = It is always on your network
said-how-back = It comes back to your network in time
said-how-closed = It stays on its closed network
said-host-asks-once = It asks Microsoft once, for its own activation, and tells nobody outside about its clients.
said-talks-to-host-only = It talks to your host only; nothing about it reaches Microsoft.
said-setup-key-on-it = Its setup key is on it already, so no key has to be typed or handed out.
said-no-key-handed-out = No key has to be handed out: the setup key is public and on the installation media, and by itself it activates nothing.
said-rogue-worry = Rogue installs are a worry: with publishing off a machine finds the host only when somebody points it there with slmgr /skms.
said-rogue-price = The price: every client is pinned with /skms, and when the host moves each of them must be changed by hand.
said-discovery = Microsoft recommends discovery through DNS.
said-no-setup-key = Microsoft prints no setup key for { $name }, so it cannot ask a host or the directory.
said-user-licence-lifts = A user's licence lifts Pro and Pro Education of Windows 10 and 11 and covers their Enterprise; { $name } is none of them.
said-user-licence-internet = The device must meet the Internet about every 30 days, and it does not.
said-user-licence-none = No user of this machine is known to hold Windows Enterprise or Education.
said-user-licence-paid = It would work with the Enterprise setup key; the user's licence is paid for and needs no count and no host.
said-user-licence-mak = The user's licence covers the device; a MAK would spend an activation.
said-user-licence-steps-up = Its user holds Windows Enterprise or Education: Pro steps up when that user signs in, and a device that runs Enterprise already is covered.
said-user-licence-asks = It reaches Microsoft over the Internet, which the licence asks for about every 30 days.
said-user-licence-limits = A user's licence covers 5 devices, the device must be joined to Entra ID or hybrid joined, and it falls back to its base edition when the licence ends.
said-task-sequence = If a ConfigMgr 2007 task sequence installs it in a workgroup and stops with 0x800705b4 or 0x80040669, that is not activation: name the management point and the locator point (SMSMP, SMSLP) in the client's installation properties, allow the download on slow networks, and do not join the domain early.
said-only-the-articles = Only the articles say so.
said-volume-only = Only volume editions take a volume key; every other Windows is activated by the key it was bought with.
said-azure-already = { $name } is activated by Azure's own KMS already; yours would be the second choice.
said-azure-itself = { $name } is activated by Azure itself; no page of Microsoft confirms this way for it.
said-withdrawn = { $name } was withdrawn or never released: its key is known, nothing is offered for it.
said-withdrawn-recognised = { $name } was withdrawn or never released; a key that names it is only recognised.
said-a-way-is-left = { $name } is a volume edition, and a way is left: { $method }.
said-method-kms-host = KMS host
said-method-kms-client = KMS client
said-method-mak-online = MAK, activated online
said-method-mak-proxy = MAK, activated by proxy
said-method-mak-telephone = MAK, activated by telephone
said-method-adba = Active Directory-based activation
said-method-avma = Automatic virtual machine activation
said-method-subscription = Subscription activation
said-bought-key = It is not a volume edition: it is activated by the retail or OEM key it was bought with.
said-runs-in-azure = { $name } runs in Azure and is activated there by Azure's own KMS; it needs a way out to azkms.core.windows.net on TCP 1688, and no key of yours.
said-no-method-feasible = No method of volume activation that { $name } supports is feasible here.
said-method-not-listed = No source lists { $way } among the methods of { $name }.
said-can-use-kms = { $name } can activate against a KMS.
said-takes-mak = { $name } takes the { $mak }: a MAK activates its own product group and never a lower one.
said-takes-a-mak = { $name } takes a multiple activation key.
said-not-online = It cannot reach Microsoft over the Internet itself.
said-online-no-proxy = It reaches Microsoft itself, so no other machine has to ask for it.
said-no-proxy = No other machine is known that could ask Microsoft for it.
said-online-no-telephone = It reaches Microsoft itself, so nobody has to read digits aloud.
said-proxy-no-telephone = Another machine can ask Microsoft for it, so nobody has to read digits aloud.
said-way-online = It reaches Microsoft over the Internet, where a MAK is activated directly.
said-way-proxy = Another machine reaches Microsoft: with VAMT it asks there for this one and brings the answer back, over the network or on a removable disk.
said-way-none = It cannot reach Microsoft at all, so its digits are carried to a telephone and the answer back.
said-way-telephone = Microsoft is reached by telephone, and a MAK can be activated that way.
said-second-vamt = With many such machines a second VAMT inside, fed from a removable disk, is less work than one telephone call each.
said-place-domain-member = a member of the domain, as Enterprise Admin
said-place-hyper-v = the Hyper-V host
said-place-becomes-host = the machine that becomes the host
said-place-shall-be-host = the machine that shall be the host
said-place-vamt = the machine with VAMT
said-undo-nothing = Nothing to undo.
said-undo-leaves-domain = Nothing to undo: it ends when the machine leaves the domain.
said-undo-ends-by-itself = Nothing to undo: without renewal it ends by itself.
said-undo-spent-with-call = Nothing to undo: the activation was spent with the call.
said-undo-host-activation = Cannot be undone: one activation of the host key is spent.
said-undo-mak-activation = Cannot be undone: one activation of the MAK is spent.
said-undo-key-activation = Cannot be undone: one activation of the key is spent with the answer.
said-undo-del-ao = slmgr /del-ao with the name of the object.
said-undo-ipk = slmgr /ipk with the key that was on it.
said-undo-ipk-note = slmgr /ipk with the key that was on it; note that key before.
said-undo-ipk-public = slmgr /ipk with the key that was on it; its setup key is public.
said-undo-ipk-host = slmgr /ipk with the setup key of its edition, restart it and delete its SRV record.
said-undo-sdns = slmgr /sdns
said-undo-ckms = slmgr /ckms
said-undo-role = Remove the role in Server Manager.
said-undo-firewall = The same command with -Enabled False.
said-undo-untick = Untick it again.
said-undo-exception = Close the firewall exception again.
said-undo-set-up-host = Put another key on the host and delete its SRV record.
said-undo-registers-again = A host that publishes registers its record again by itself.
said-undo-entra = Remove the device from Entra ID.
said-undo-user-licence = Take the licence from the user: the device falls back to its base edition.
said-undo-put-back = Put back the key that was on it.
said-no-command = This step is no command.
said-oslicense-no-command = The OSLicense module has no command for this.
said-oslicense-not-told = Whether that machine's Windows has the module was not told.
said-oslicense-which = Which Windows it is decides whether it has the OSLicense module.
said-oslicense-none = { $name } has no OSLicense module.
said-oslicense-not-sourced = No complete command of the OSLicense module is sourced for this.
said-step-ao-list = See whether the forest holds an activation object
said-check-ao-list = An activation object of the owned key is listed: then skip the next step.
said-step-ao-make = Only if none is there, make the activation object once
said-check-ao-make = slmgr /ao-list names the new object.
said-check-ao-where = The key goes into the directory, not onto this machine.
said-check-kmsclient = The description names VOLUME_KMSCLIENT: then its setup key is on it.
said-step-activate-now = Activate now instead of waiting
said-check-ao-licensed = slmgr /dlv names the activation object and shows License Status: Licensed.
said-check-180-days = A date up to 180 days ahead, moved on every 7 days.
said-step-look = Look at what is on it
said-step-how-long = Read how long it lasts
said-step-guest-host = See that the host is activated Datacenter and gives this guest the Data Exchange service
said-check-guest-host = The host shows License Status: Licensed, and Data Exchange is on in the guest's settings.
said-check-note-key = Description and partial product key: note which key is on it now.
said-step-guest-key = Install the public guest key
said-check-guest-key = slmgr /dlv shows the key's last five characters and soon License Status: Licensed.
said-check-guest-renewed = It is activated; the host renews it.
said-check-note-edition = Name, edition and the key that is on it now: note them.
said-step-role = Install the role
said-check-role = Server Manager lists Volume Activation Services among the roles. (The command is PowerShell.)
said-step-host-key = Install the KMS host key
said-check-host-channel = slmgr /dlv names a channel that begins with VOLUME_KMS and is not VOLUME_KMSCLIENT.
said-step-activate-once = Activate it once, over the Internet
said-check-licensed = slmgr /dlv shows License Status: Licensed.
said-step-port = Open TCP port 1688 for the clients
said-check-port = On a client: Test-NetConnection with the host's name and -Port 1688 says TcpTestSucceeded. (PowerShell)
said-check-firewall = "Key Management Service" is ticked among the programs that the firewall lets through.
said-step-published = See that it published itself
said-check-published = An SRV record with this machine's name and port 1688 is among the answers.
said-step-publishing-off = Switch publishing off
said-check-publishing-off = slmgr /dlv shows DNS publishing disabled; delete a record that is there already.
said-step-watch-count = Watch the count grow
said-check-count-reaches = The current count reaches { $clients } for clients, { $servers } for servers.
said-step-setup-key = Install the setup key
said-step-setup-key-if = Only if another key is on it, install the setup key
said-check-last-five = slmgr /dlv shows the last five characters of the key.
said-check-partial-key = slmgr /dlv shows the partial product key { $tail }.
said-step-set-up-host = Set up a host
said-check-steps-of-host = For all steps of the host, ask about that machine, with the job of activating the others.
said-step-activate-host = Activate the host, once
said-check-host-count = slmgr /dli on the host shows its current count, and { $record }.
said-record-absent = no SRV record of it is in DNS
said-record-present = its SRV record is in DNS
said-step-clear-away = Restart it and delete the SRV record that it published
said-check-record-gone = The record of this machine is no longer among the answers.
said-step-pin = Point it at the host, which is not published
said-check-pin = slmgr /dlv names the host as registered.
said-check-days-ahead = A date about { $days } days ahead.
said-step-over-internet = Activate it over the Internet
said-check-proxy-stops = A proxy that asks for a name and password stops it: then use the telephone.
said-check-permanent = It says that the machine is permanently activated.
said-check-permanent-xpr = slmgr /xpr says that the machine is permanently activated.
said-step-vamt-reach = Let VAMT reach it: Windows Management Instrumentation through its firewall
said-check-vamt-reach = VAMT finds the machine and reads its licence status.
said-step-vamt-install = Install the MAK from VAMT
said-check-vamt-install = VAMT lists the MAK's last five characters for this machine.
said-step-vamt-activate = Proxy activate it from VAMT, or carry its file to a VAMT that reaches Microsoft and back
said-check-vamt-licensed = VAMT shows the machine as licensed.
said-step-installation-id = Write down its installation ID
said-check-installation-id = A long row of digits in groups.
said-step-telephone = Find the telephone number, call, read the digits out and write down the answer
said-check-confirmation-id = The answer is a confirmation ID of 48 digits.
said-check-any-telephone = Closed machine: any telephone will do.
said-step-confirmation-id = Type the confirmation ID
said-step-mak = Install the MAK
said-step-mak-unless = Install the MAK, unless it is on it already
said-check-mak = slmgr /dlv names MAK in the description and the key's last five characters.
said-check-base-edition = The base edition is activated itself; if not, activate it first.
said-step-entra = Join it to Entra ID, or hybrid join it
said-check-entra = The organisation's account is listed among the accounts of the device.
said-step-sign-in = Sign in as the licensed user
said-check-sign-in = The edition becomes Enterprise or Education within the session.
said-check-stepped-up = The name of the product is the edition stepped up to.
said-check-channel = The description names the channel of the key that is on it.
said-step-azure = See that it reaches Azure's own KMS
said-check-azure = TcpTestSucceeded is True. (PowerShell)
said-step-bought-key = Activate it with the retail or OEM key it was bought with
said-check-activated = It is activated.
said-place-of-mak = <YOUR MAK>
said-place-of-host-key = <YOUR KMS HOST KEY>
said-place-of-host-key-group = <YOUR KMS HOST KEY OF GROUP { $name }>
said-place-of-host-key-named = <YOUR KMS HOST KEY { $name }>
said-place-of-setup-key = <SETUP KEY OF THE EDITION>
said-place-of-guest-key = <GUEST KEY OF THE EDITION>
said-place-of-confirmation-id = <CONFIRMATION ID>
said-place-of-host-name = <NAME OF THE HOST>
said-assumed-generation = any volume edition of { $name }
said-assumed-client = any client edition under "{ $book }"
said-assumed-server = any server edition under "{ $book }"
said-assumed-numbers = enough, with the others, for the threshold of { $count }
said-assumed-owned = one that covers the edition

## what the core says: findings

said-finding-the-machine = the machine
said-finding-the-machine-first = The machine
said-finding-a-machine = A machine
said-finding-machine-in = the machine in { $input }
said-finding-machine-in-first = The machine in { $input }
said-finding-machine-in-quoted = the machine in "{ $input }"
said-finding-machine-in-quoted-first = The machine in "{ $input }"
said-finding-this-machine = this machine
said-finding-this-machine-first = This machine
said-finding-standard-input = standard input
said-finding-the-product = the product
said-finding-the-product-first = The product
said-finding-hour = 1 hour
said-finding-hours = { $n } hours
said-finding-days = { $n } days
said-finding-none = (none)
said-finding-more-like-these = { $clue }; { $n } more like these
said-finding-unlicensed = unlicensed
said-finding-licensed = licensed
said-finding-initial-grace = in its initial grace period
said-finding-additional-grace = in its additional grace period
said-finding-non-genuine-grace = in its non-genuine grace period
said-finding-notification = in notification
said-finding-extended-grace = in its extended grace period
said-finding-unknown-state = in an unknown state
said-finding-is-unlicensed = { $product }: unlicensed
said-finding-is-licensed = { $product }: licensed
said-finding-is-in-initial-grace = { $product }: in its initial grace period
said-finding-is-in-additional-grace = { $product }: in its additional grace period
said-finding-is-in-non-genuine-grace = { $product }: in its non-genuine grace period
said-finding-is-in-notification = { $product }: in notification
said-finding-is-in-extended-grace = { $product }: in its extended grace period
said-finding-is-in-unknown-state = { $product }: in an unknown state
said-finding-channel = Channel { $channel }
said-finding-current-count = Current count: { $count }
said-finding-code = 0x{ $code }
said-finding-code-quoted = 0x{ $code }: { $quote }
said-finding-code-means = 0x{ $code } means: { $quote }.
said-finding-event-means = Event { $id }: { $quote }.
said-finding-reason = The reason of the state is { $code }
said-finding-reason-quoted = The reason of the state is { $code }: { $quote }
said-finding-event-holds = Event { $id } holds { $code }
said-finding-event-holds-quoted = Event { $id } holds { $code }: { $quote }
said-finding-events-hold = Event { $id } ({ $times } times) holds { $code }
said-finding-events-hold-quoted = Event { $id } ({ $times } times) holds { $code }: { $quote }
said-finding-adba = { $machine } is activated by Active Directory: no KMS host and no count matter
said-finding-adba-object = Activation object: { $name }
said-finding-adba-event = Event { $id }: activated by the directory
said-finding-adba-next = Nothing to do while it stays in the domain.
said-finding-add-on = { $product } is an add-on
said-finding-add-on-title = An add-on licence on { $machine } says nothing about its base licence
said-finding-add-on-next = Look at the base licence itself.
said-finding-leftover = { $product } is left over on { $machine } beside a volume licence that works
said-finding-leftover-next = Remove the key that is left over; the volume licence is fine.
said-finding-clock = The clock of { $machine } or of its host is wrong
said-finding-clock-next = Set both clocks by the domain or by a time server, then activate again. Time zones do not matter, only UTC does.
said-finding-count-too-low = A count of { $count } activates { $whom }: it must reach { $needed }
said-finding-no-office = no Office
said-finding-neither = neither servers nor clients
said-finding-count-servers-only = A count of { $count } activates servers, and no client before it reaches { $needed }
said-finding-requests = { $n } requests came from so few different machines
said-finding-no-more-machines = No more machines are known, so the count cannot rise by itself.
said-finding-more-machines = { $n } more machines must ask the same host, clients and servers counted together.
said-finding-more-machines-else = See whether another host takes a part of them, and whether clones share an ID; where no more machines exist, use a MAK or Active Directory.
said-finding-host-refused = The host answered with a count of { $count } and did not activate
said-finding-refused = { $machine } was refused: its host counts { $count } of { $needed } machines
said-finding-refused-for-count = { $machine } was refused because the count of its KMS host is too low
said-finding-refused-next = Read the current count on the KMS host. Clients and servers count together; see whether another host takes a part of them, and whether clones share an ID.
said-finding-asked-lately = { $n } different machines asked within { $days } days of the log's last record
said-finding-listed-in-use = The inventory lists { $n } computers in use, and { $needed } are needed
said-finding-the-record = the KMS record
said-finding-the-record-first = The KMS record
said-finding-no-such-record = { $name }: the name exists and has no such record
said-finding-no-such-name = { $name }: there is no such name
said-finding-server-answered = { $name }: the server answered { $how }
said-finding-server-silent = { $name }: no server answered in time
said-finding-server-names = { $server }: names { $targets }
said-finding-dns-fails = Name service fails for { $machine }
said-finding-dns-fails-next = Give the machine a name server that answers and see that port 53 is open; until then the host can be named with slmgr /skms.
said-finding-dns-no-answer = { $server } gives no answer about { $name }
said-finding-dns-no-answer-next = Ask the name server that the clients use; a server that refuses is not responsible for the domain, one that is silent is not reached.
said-finding-resolvers-differ = { $n } name servers answer differently about { $name }
said-finding-resolvers-differ-next = Ask each server that clients use, and bring the record into every zone that answers.
said-finding-same-id = { $n } machines share the client machine ID { $cmid }: { $names }
said-finding-same-id-more = { $n } machines share the client machine ID { $cmid }: { $names } and { $more } more
said-finding-same-id-next = Give every clone an ID of its own: rearm it, restart it and activate it again.
said-finding-same-id-next-unless = Give every clone an ID of its own: rearm it, restart it and activate it again, unless two of the inputs describe one machine.
said-finding-same-id-image = That helps only where the image was made with sysprep /generalize; else generalise the image, with SkipRearm at 0, and install from it again.
said-finding-has-id = { $machine } has the ID { $cmid }
said-finding-asked-with-id = { $machine } asked with the ID { $cmid }
said-finding-minutes-remain = Time remaining: { $n } minutes
said-finding-grace-runs = { $product } on { $machine } is { $state }
said-finding-grace-runs-for = { $product } on { $machine } is { $state } for { $time } more
said-finding-grace-next-kms = Bring it to the organisation's network and activate it before the grace ends.
said-finding-grace-next = Activate it before the grace ends.
said-finding-grace-over = The grace of { $machine } is over
said-finding-grace-over-next = Reach a KMS host, or Microsoft with a MAK, and activate; the code that this gives says what is in the way.
said-finding-then-unlicensed = then it is unlicensed
said-finding-then-grace = then { $time } of grace follow, then notification
said-finding-time-left = { $time } are left
said-finding-for-good = Activated for good
said-finding-not-told = How long the activation lasts does not stand in the input
said-finding-healthy = { $machine } is licensed
said-finding-healthy-not-told = { $machine } is licensed, for how long is not told
said-finding-healthy-for = { $machine } is licensed, for { $time } more
said-finding-healthy-next-kms = Nothing to do: it renews by itself while it meets its host.
said-finding-healthy-next = Nothing to do.
said-finding-host-not-activated = The KMS host that { $machine } asked is not activated itself
said-finding-host-not-activated-next = Activate the host, online or by telephone; slmgr /dlv there must say Licensed.
said-finding-host-key-not-activated = The KMS host key of { $machine } is not activated
said-finding-host-key-not-activated-next = Activate the host key with Microsoft, online or by telephone; until then the host answers its clients with an error.
said-finding-host-key-exhausted = The KMS host key on { $machine } has used up its activations
said-finding-host-key-exhausted-next = Find the machines that carry the host key without being hosts and give them their setup key; ask the activation centre for more.
said-finding-product-channel = { $product }: channel { $channel }
said-finding-host-key-on-client = { $machine } runs a client Windows and carries a KMS host key
said-finding-host-key-on-client-next = Unless it is meant to be the host: install its setup key, restart it, and delete the SRV record that it published.
said-finding-total-requests = Total requests received: { $n }
said-finding-idle-host = Nobody has asked the KMS host on { $machine } yet
said-finding-idle-host-next = See whether its SRV record is published and TCP 1688 is open on it; a new host simply waits for its first client.
said-finding-hosts-split = { $n } hosts split a count of { $total }, and none reaches { $needed }: { $names }
said-finding-hosts-split-next = Keep one host, or as many as the number of machines fills: stop the others from publishing, delete their records, and let their clients forget them with slmgr /ckms.
said-finding-is-published = { $host } is published
said-finding-hosts-published = { $n } hosts are published, and each counts for itself
said-finding-count-of = Current count of { $machine }: { $count }
said-finding-answered-count = { $host } answered with a count of { $count }
said-finding-record-port = The KMS record of { $host } names port { $port }
said-finding-port = Port { $port }
said-finding-implausible-next = Compare with what was set up on purpose; ask the machine again rather than trusting a copy of a copy.
said-finding-too-long = { $machine } claims { $n } minutes of activation, and one lasts { $most }
said-finding-minutes-left = { $n } minutes left
said-finding-asks-port = { $machine } asks for port { $port } instead of { $default }
said-finding-listens-port = { $machine } listens on port { $port } instead of { $default }
said-finding-public-host = { $machine } is served by a KMS host at a public address
said-finding-host-address = The host's address is { $address }
said-finding-count-above-cap = { $machine } reports a count of { $count }, and none is above { $cap }
said-finding-setup-key-elsewhere = { $machine } carries the public setup key of { $edition } in the channel { $channel }
said-finding-key-ends = The key ends in { $key }
said-finding-ends-in-minutes = The activation ends in { $n } minutes
said-finding-trusted-time = Trusted time: { $time }
said-finding-ends-in = The activation of { $machine } ends in { $time }
said-finding-ends-in-next = Bring it to the organisation's network and activate it within { $time }; { $then }.
said-finding-last-contact = { $n } minutes are left, so the last contact was { $time } ago
said-finding-not-renewed = { $machine } has not renewed its activation for { $time }
said-finding-renewals-fail = { $machine } is licensed for { $time } more, and its renewals fail
said-finding-renewals-fail-next = Activate it by hand on the organisation's network and read the code that it gives; if it was only away, this renews it.
said-finding-store-damaged = The licence store of { $machine } is damaged
said-finding-store-damaged-next = Rebuild tokens.dat: stop the service, rename the file, start the service, install the licences again with this command and restart twice; then install the key again with slmgr /ipk, never with /upk first.
said-finding-store-changed = The licensing service of { $machine } found its data changed
said-finding-sdk-name-of-the-code = The Windows SDK calls the code { $name }; no source explains it further.
said-finding-foreign-record = Record of the provider { $provider } with the id { $id }
said-finding-foreign-records = The Key Management Service log of { $machine } holds records of another provider
said-finding-foreign-records-next = Have it looked at by whoever watches over security: only the licensing service writes to this log.
said-finding-mak-exhausted = The MAK of { $machine } has no activation left
said-finding-mak-exhausted-next = Ask Microsoft to raise the number of activations, move machines that meet the organisation's network to KMS or Active Directory, and keep confirmation IDs before machines are installed again.
said-finding-key-blocked = Microsoft has blocked the key of { $machine }
said-finding-key-blocked-next = Request a new key; where it is a KMS client, put its public setup key back instead.
said-finding-no-suffix = { $machine } has no DNS suffix to look for a KMS host in
said-finding-no-suffix-next = Set its primary DNS suffix, or name the host by hand.
said-finding-not-genuine = Validation calls { $machine } not genuine
said-finding-not-genuine-next = Install the setup key of the edition again and activate. On a Windows 7 KMS client first remove KB971033 and rebuild the licence store.
said-finding-not-activated-next-kms = Activate and read the code that it gives: the host, its SRV record, TCP 1688 or its count is in the way. Without a KMS host or an activation object it needs a MAK.
said-finding-not-activated-next-microsoft = Activate with Microsoft, online or by telephone.
said-finding-not-activated-next-avma = See that the Hyper-V host is an activated Datacenter, then activate.
said-finding-not-activated-next = Activate and read the code that it gives.
said-finding-activation-failed = Activation failed on { $machine }: { $quote }
said-finding-not-elevated = The command on { $machine } ran without the rights that it needs
said-finding-not-elevated-next = Start the prompt as administrator and repeat the command. Where it was elevated, the rights of the licensing service are damaged.
said-finding-client-has = 1 client has
said-finding-clients-have = { $n } clients have
said-finding-not-asked-lapsed = { $clients } not asked for more than { $days } days; { $name } lapsed on { $date }
said-finding-not-asked-lapses = { $clients } not asked for more than { $days } days; { $name } lapses on { $date }
said-finding-not-asked-over-lapsed = { $clients } not asked for more than { $days } days, { $n } of them beyond the end of their activation; { $name } lapsed on { $date }
said-finding-not-asked-over-lapses = { $clients } not asked for more than { $days } days, { $n } of them beyond the end of their activation; { $name } lapses on { $date }
said-finding-not-asked-next = Bring each to the organisation's network before its day, where this renews it at once, unless it asks another host or is gone for good. A machine that is away that long belongs on a MAK.
said-finding-last-asked-ended = { $name } last asked on { $date }: its activation ended on { $end }
said-finding-last-asked-ends = { $name } last asked on { $date }: its activation ends on { $end }
said-finding-ran-out = The additional grace of a KMS client: its activation ran out, or its hardware changed
said-finding-met-no-host = { $machine } has most likely met no host for { $time }
said-finding-met-no-host-next = Bring it to the organisation's network and activate it; if it is seldom there, a MAK fits it better.
said-finding-office-ran = Whether one of its programs ever ran does not stand in the input
said-finding-office-not-started = { $product } on { $machine } has not been activated since it was installed
said-finding-office-not-started-next = Start one of its programs on the organisation's network: Office asks for activation when it first runs, and counts at the host only then.
said-finding-retail-key = { $product } on { $machine } has a retail key: volume activation does not touch it
said-finding-oem-key = { $product } on { $machine } has an OEM key: volume activation does not touch it
said-finding-other-key-next = Nothing to do where that is meant. Where a KMS host shall activate it, it needs its setup key first.
said-finding-is-called = The product is called { $name }
said-finding-evaluation = { $machine } is an evaluation
said-finding-evaluation-for = { $machine } is an evaluation, for { $time } more
said-finding-evaluation-over = { $machine } is an evaluation and not licensed any more
said-finding-evaluation-next-server = Convert it to a licensed edition that this lists, with a key of that edition; a domain controller cannot be converted. No KMS host and no MAK activates an evaluation.
said-finding-evaluation-next = Install it again from volume media, or convert it where it is a server. No KMS host and no MAK activates an evaluation.
said-finding-whose-host = Whose host it is was not checked
said-finding-pinned-to = { $machine } is pinned to { $host }: see that it is a host of your own
said-finding-registered-name = Registered KMS machine name: { $host }
said-finding-pinned-to-next = Where it is the organisation's own host, or that of its cloud, nothing is to do. A host of strangers is no licence: forget it with slmgr /ckms and activate as the agreement says.
said-finding-port-silent = Nothing comes back from the KMS port of { $host }
said-finding-port-silent-next = Open TCP 1688 on the host and let every firewall on the way pass it; match the remote port, the client's own port is any.
said-finding-port-refused = { $host } does not accept connections on its KMS port
said-finding-port-refused-next = See that the licensing service runs on the host and that the host key is installed and activated. Where it does, something on the way refuses in its place: let KMS traffic go to the host directly, not through a gateway that many machines share.
said-finding-port-opened-after = TCP { $port } of { $host } at { $address } opened after { $n } ms
said-finding-port-was-refused = TCP { $port } of { $host } at { $address } was refused
said-finding-port-no-answer = TCP { $port } of { $host } at { $address } gave no answer in { $n } ms
said-finding-port-failed = TCP { $port } of { $host } at { $address } failed: { $quote }
said-finding-port-opened = TCP { $port } of { $host } at { $address } opened
said-finding-protocol-blocked = TCP 1688 opens, and still { $machine } gets no answer of the KMS host
said-finding-protocol-blocked-next = An open port is no proof. KMS speaks RPC, not HTTPS: let a network rule pass TCP 1688 instead of an application rule that looks for web traffic.
said-finding-set-by-hand = The host was set by hand: { $host }
said-finding-pinned-unreachable = { $machine } is pinned to a KMS host that it does not reach
said-finding-pinned-unreachable-next = Forget the pinned host and let DNS find one; or pin it to a host that answers.
said-finding-no-connection = No connection from { $machine } to the KMS host
said-finding-no-connection-next = Try TCP 1688 from this machine. Open it on the host and between the two: the client's own port is any, only the remote port is 1688.
said-finding-no-host-answered = No KMS host answered { $machine }
said-finding-no-host-answered-next = Look up the SRV record, try TCP 1688 on its target, then compare the clocks; events 12288 of the attempt hold the inner code.
said-finding-request-unanswered = Event 12288: the request was sent, and no event 12289 follows it
said-finding-no-answer = { $machine } sent a request and got no answer
said-finding-no-answer-next = Look up the SRV record, try TCP 1688 on its target, then compare the clocks.
said-finding-no-key = { $machine } has no product key
said-finding-wrong-key = { $machine } carries a key that does not belong to its edition
said-finding-guest-key = { $machine } carries a guest key that its host does not serve
said-finding-no-key-next = Install the public setup key of its edition, then activate.
said-finding-no-setup-key = { $machine } looks for no KMS host, because its key is no setup key
said-finding-no-setup-key-next = Where a KMS host or the directory shall activate it, install the public setup key of its edition.
said-finding-record-name = The record's name is not _vlmcs._tcp and its domain
said-finding-points-to = { $owner } points to { $host }
said-finding-target-is-address = The target { $host } of the KMS record is an address instead of a name
said-finding-target-is-missing = The KMS record names no target
said-finding-target-is-label = The target { $host } of the KMS record is a single label, which other networks cannot resolve
said-finding-record-next = Write the record again: owner _vlmcs._tcp and the domain, port 1688, target the host's full name.
said-finding-record-called = The record is called { $owner }
said-finding-was-asked-for = { $name } was asked for
said-finding-no-record-for = DNS names no KMS host to { $machine }
said-finding-no-record-next = Ask for the record in the client's own domain. Let the host publish it or create it by hand; without DNS point the client at the host with slmgr /skms.
said-finding-target-dot = The target is a dot: no such service is offered here
said-finding-names-no-host = { $server } names no KMS host for { $name }
said-finding-name-not-available = DNS auto-discovery: KMS name not available
said-finding-finds-no-host = { $machine } finds no KMS host in DNS
said-finding-not-publishing = The KMS host on { $machine } does not publish itself in DNS
said-finding-publishing-disabled = DNS publishing disabled
said-finding-not-publishing-next = Right where every client is pointed at it by hand or the record is kept by hand; else let it publish.
said-finding-event-only = Event { $id }
said-finding-event-with = Event { $id } with { $code }
said-finding-publishing-failed = { $machine } could not publish its SRV record
said-finding-publishing-failed-next = See which record is there. Where another host owns the record set, give this host full control of it and restart the licensing service; else allow dynamic updates or create the record by hand.
said-finding-stale-no-address = The KMS record points to { $host }, a name without an address
said-finding-stale-silent = The KMS record points to { $host }, which does not answer
said-finding-stale-no-key = The KMS record points to { $host }, which carries no host key
said-finding-stale-next = Delete this SRV record in DNS; then let clients forget the cached host with this command.
said-finding-its-channel = Its channel is { $channel }
said-finding-rogue-clients = Client machines publish themselves as KMS hosts: { $names }
said-finding-rogue-many = { $n } KMS hosts are published, more than one host key activates
said-finding-rogue-next = On each machine that shall not be a host: stop publishing, put the setup key back, restart it; then delete its SRV record.
said-finding-listed-with = { $machine } is listed with { $system }
said-finding-runs = { $machine } runs { $system }
said-finding-code-unknown = { $code } is a code that the catalogue does not know
said-finding-code-unknown-on = { $code } is a code that the catalogue does not know on { $machine }
said-finding-code-unexplained = No source explains { $code }.
said-finding-code-name-only = { $code } ({ $name }) is known by its name only
said-finding-code-name-only-on = { $code } ({ $name }) is known by its name only on { $machine }
said-finding-sdk-name = The Windows SDK calls { $code } { $name }; no source explains it further.
said-finding-code-unknown-next = Let Windows itself show the text of the code.
said-finding-means-in = in { $place }: { $quote }.
said-finding-means-different = { $code } means different things in different places
said-finding-where-seen = Where was it seen? { $quote }.
said-finding-upgrade-only = The key of { $machine } is for upgrades: it misses a licence to build on
said-finding-upgrade-only-next = Volume licences of Windows are upgrades. Install over a qualifying Windows, or use a MAK or a full key; activation by telephone is possible.
said-finding-asked-virtual = { $machine } asked from a virtual machine
said-finding-a-client = a client
said-finding-virtual-not-counted = { $machine } does not count the virtual machines that ask it
said-finding-virtual-not-counted-next = Reach the threshold with physical machines, or move the host to a Windows that counts virtual ones.
said-finding-not-covered = The KMS host cannot activate the product that { $machine } asks for
said-finding-not-covered-next = Compare the host's key group with the client's edition: the host needs the key of the highest product, and the update that lets it hold that key. A client that still points to a former host forgets it with slmgr /ckms.
said-finding-windows-too-old = { $windows } on { $machine } is too old for the key "{ $key }"
said-finding-windows-too-new = { $windows } on { $machine } is newer than what may hold the key "{ $key }"
said-finding-windows-other-kind = { $windows } on { $machine } is not of the kind that may hold the key "{ $key }"
said-finding-its-edition = Its edition is { $edition }
said-finding-windows-key-next = Install and activate the KMS host key for this Windows; the old one stays with the old host.
said-finding-hosts-channel = The host's channel is { $channel }
said-finding-key-not-covering = The key "{ $key }" of { $machine } does not cover { $edition }
said-finding-key-not-covering-next = Install on the host the KMS host key of the highest product that it shall activate.

## what the core says: rules

said-rule-threshold-client = A client activates only when its host counts at least { $count } machines.
said-rule-threshold-server = A server activates only when its host counts at least { $count } machines.
said-rule-cap-fixed = A host never reports a count above { $count }.
said-rule-cap-twice = A host counts up to twice the highest threshold that any caller has asked for, and never less again.
said-rule-retry = A machine that was not activated tries again every { $hours } hours.
said-rule-renewal = An activated machine tries to renew every { $days } days.
said-rule-renewal-jitter = The simulator draws each renewal from the interval and up to { $n } minutes more.
said-rule-validity = An activation lasts { $days } days from the last successful contact.
said-rule-retention-articles = A host removes the record of a machine that it has not heard from for { $days } days.
said-rule-retention = A host forgets a machine that has not called for { $days } days.
said-rule-low-count-articles = A machine that contacts a host whose count has dropped below its threshold deactivates.
said-rule-low-count = A count below the threshold makes the renewal fail; the licence runs on to its end.
said-rule-after-validity-articles = A machine that could not reach a host for { $days } days deactivates.
said-rule-after-validity = After the validity { $days } days of grace follow, then notification.
said-rule-initial-grace = { $windows } runs for { $days } days after installation before it must be activated.
said-rule-no-initial-grace = Windows 8, Server 2012 and later have no initial grace: a machine that was never activated shows notifications at once.
said-rule-after-initial-grace = A machine whose grace ends without activation shows notifications.
said-rule-rearms = { $windows } can be rearmed { $times } times.
said-rule-rearms-many = Windows 8, Server 2012 and later can be rearmed many times: outputs show a count of { $count }.
said-rule-virtual-not-counted = Virtual machines do not count towards the threshold.
said-rule-virtual-counted = Virtual machines count like physical ones.
said-rule-srv-random = A client picks any published host at random; priority and weight of the SRV records are ignored.
said-rule-srv-priority = A client without a cached host honours priority and weight of the SRV records.
said-rule-host-activations = One KMS host key activates { $hosts } hosts, each up to { $times } times.
said-rule-host-any = Any edition may host a key of any group.
said-rule-host-vista = A host on Windows Vista activates Windows Vista only; servers need a host on a server.
said-rule-host-client = A host on a client Windows activates client Windows only.
said-rule-clock-skew = A host refuses a client whose clock differs by more than { $hours } hours.
said-rule-threshold-office = Volume editions of Office activate at a count of { $count }.
said-rule-unique-id = The host counts distinct client machine IDs; cloned images with one CMID count once, typically freezing the count at 1.
said-rule-count-not-shared = KMS hosts do not share or replicate counts; clients spread over many hosts keep each count low.
said-rule-adba-validity = AD-based activation is valid up to { $days } days after the last contact; reactivation is tried every { $renewal } days and at service start.
said-rule-public-keys = GVLKs are the only volume keys that need not be kept confidential.
said-rule-port = Default port, anonymous RPC over TCP/IP.
said-rule-clock-skew-codes = A difference of more than { $hours } hours in UTC makes the host refuse: the events show 0xC004F06C, slmgr shows 0xC004F074. Time zones do not matter.
said-rule-host-replace = After a failure install and activate the host key elsewhere, fix the SRV record; clients with auto-discovery follow, clients pinned with /skms must be changed.
said-rule-notification-effects = In notification the desktop turns black, reminders appear, and only security and critical updates are offered; a KMS host in notification answers its clients with an error.
said-rule-srv-name = SRV owner name _vlmcs._tcp.<domain>, default port 1688, priority 0, weight 0, target the host's FQDN.
said-rule-srv-choice = On the first look-up the client picks a random host from the returned SRV records; a silent host is dropped from the list and another picked at random.
said-rule-dns-suffixes = The zone asked is the primary DNS suffix, the Active Directory domain of a member, the DHCP domain (option 15) of a workgroup machine, and the DNS suffix search list, unless /skms-domain is set.
said-rule-no-suffix = A workgroup machine without a primary DNS suffix may send no query at all and report 0x8007007B.
said-rule-rogue-hosts = Rogue or forgotten KMS hosts show up as extra _vlmcs records; delete unwanted SRV records and restart machines that received a KMS key by mistake.
said-rule-publishing-off = slmgr /cdns (or DisableDnsPublishing=1, or the Publish check box of the Volume Activation Tools) stops publishing; then every client needs /skms.
said-rule-nslookup = Check: nslookup -type=all _vlmcs._tcp (or -type=srv); a hit proves the record, not that the client's own suffix list finds it.
said-rule-hierarchy = A host key activates its own group and every lower one; use the host key of the highest product licensed.
said-rule-never-elsewhere = A KMS key never belongs on a machine that should not be a KMS: the machine becomes a host, and the key's activations run out.
said-rule-needs-setup-key = A machine that carries another key needs its KMS client key before it can use a KMS.
said-rule-status-0 = LicenseStatus 0 (Unlicensed): No valid licence; also after /upk and restart.
said-rule-status-1 = LicenseStatus 1 (Licensed): Activated; KMS clients also show the remaining volume activation time.
said-rule-status-2 = LicenseStatus 2 (OOBGrace): First days after installation.
said-rule-status-3 = LicenseStatus 3 (OOTGrace): { $days } days passed, or hardware changed.
said-rule-status-4 = LicenseStatus 4 (NonGenuineGrace): Failed genuine validation, { $days } days.
said-rule-status-5 = LicenseStatus 5 (Notification): Grace over; reason code follows on the next line.
said-rule-status-6 = LicenseStatus 6 (ExtendedGrace): Extended grace (not in Vista).
said-rule-count-property = SoftwareLicensingService.KeyManagementServiceCurrentCount: Count; -1 when KMS is off or nobody called yet.
said-rule-add-on-property = SoftwareLicensingProduct.LicenseIsAddon: true for a licence on top of another, such as Extended Security Updates; it says nothing about the base licence.
said-rule-office-first-run = A volume edition of Office is activated the first time it runs, where the host has had at least four requests before.
said-rule-office-remove-key = ospp.vbs /unpkey with the last five characters of a key removes that key of Office and no other.
said-rule-evaluation-conversion = An evaluation is converted to a licensed edition with DISM, or installed again, before a volume key can activate it; a domain controller cannot be converted.
said-rule-kms-local = A KMS activates machines on the organisation's own network, so that none of them needs a connection to Microsoft.
said-rule-assumed-jitter = No source gives a jitter: it is the simulator's own, so that a fleet does not call in one minute.
said-rule-assumed-sequence = No source gives the sequence for Windows 8 and later; that of { $rulebook } is taken.
said-rule-assumed-seen = Seen in published outputs of two machines; no table of Microsoft gives it, and an evaluation of Server 2019 shows 2.
said-rule-assumed-silent = The articles are silent; the value of { $rulebook } is taken.
said-rule-assumed-memory = The number is from memory; no source that was read gives it.
said-rule-assumed-younger = Younger than this rulebook; the value of { $rulebook } is taken.

## what the core says: codes

said-code-0xc004f038 = Count returned by the KMS host is below the product's threshold
said-code-0xc004f039 = KMS is not enabled or did not answer
said-code-0xc004f041 = The KMS host itself is not activated
said-code-0xc004f042 = This KMS host cannot activate this product
said-code-0xc004f056 = The product could not be activated using KMS; the usual notification reason of a KMS client that never activated (Windows 8 and later) or expired
said-code-0xc004f06b = KMS host on a virtual machine not supported in this mode
said-code-0xc004f06c = Request time stamp refused by the KMS host
said-code-0xc004f074 = No KMS host could be contacted, every candidate failed
said-code-0xc004f015 = Host lacks the product key group the client needs
said-code-0xc004f035 = Volume key refused, no qualifying base licence marker in the firmware
said-code-0x4004f040 = Information: product user rights text
said-code-0xc004f014 = No product key installed
said-code-0xc004f050 = Product key invalid for this system
said-code-0xc004f051 = Product key blocked
said-code-0xc004f069 = Installed product and key do not belong together
said-code-0xc004f061 = Key allowed for upgrades only
said-code-0xc004f034 = The licence could not be found or was invalid
said-code-0xc004f055 = Base product of an add-on licence missing
said-code-0xc004f066 = Product SKU not found (script text) / dependent property not set (SDK name)
said-code-0xc004f057 = Firmware lacks the OEM ACPI SLIC table
said-code-0xc004f063 = OEM certificate missing
said-code-0xc004f210 = Edition mismatch
said-code-0xc004f211 = Hardware changed
said-code-0xc004f212 = OEM key of another edition
said-code-0xc004f213 = No product key found on the device
said-code-0xc004f009 = Grace period over
said-code-0xc004f00f = Hardware beyond tolerance
said-code-0x4004f00c = Information: inside the initial grace period
said-code-0x4004f00d = Information: inside the out-of-tolerance grace period
said-code-0xc004f064 = Non-genuine grace period over
said-code-0x4004f065 = Inside the non-genuine grace period
said-code-0xc004f200 = Windows reported as not genuine
said-code-0xc004c4a2 = Validation blocked this key
said-code-0x8004fe21 = Not genuine Windows
said-code-0x8004fe33 = No secure processor certificate
said-code-0xc004b100 = Activation server could not activate the machine
said-code-0xc004b011 = Client clock out of step with the activation server
said-code-0xc004c001 = Activation server: key invalid
said-code-0xc004c003 = Activation server: key blocked
said-code-0xc004c004 = Activation server: invalid product key
said-code-0xc004c007 = Activation server: unsupported product key
said-code-0xc004c008 = Key used up its allowed activations
said-code-0xc004c00f = Activation server: wrong key format
said-code-0xc004c012 = Activation server: network error
said-code-0xc004c017 = Key blocked for this country
said-code-0xc004c020 = MAK used up
said-code-0xc004c021 = MAK extension used up
said-code-0xc004c060 = Key dynamically blocked
said-code-0xc004c770 = Key in use
said-code-0x803fa065 = Key refused by the Windows 10 activation server
said-code-0x803fa067 = Key blocked (Windows 10 server)
said-code-0x803fa071 = Maximum number of activations exceeded (Windows 10 server)
said-code-0x803fa07f = Dynamic MAK limit exceeded (Windows 10 server)
said-code-0xc004f02c = Offline activation data malformed
said-code-0xc004f04d = Check digits of the offline data wrong
said-code-0xc004f031 = Confirmation ID belongs to another installation ID
said-code-0xc004f025 = Elevation needed
said-code-0x80070005 = Access denied, elevation or permission missing
said-code-0x80070057 = Parameter wrong
said-code-0xc004d307 = No rearms left
said-code-0xc004d302 = Trusted store was rearmed, restart pending
said-code-0xc004f075 = Service stopping
said-code-0xc004e002 = Licence store inconsistent
said-code-0xc004e003 = Licence evaluation failed
said-code-0xc004e015 = Licence consumption failed
said-code-0xc004e016 = The product key is invalid
said-code-0xc004e028 = Activation already running
said-code-0x8007000d = Data invalid
said-code-0x8007232b = DNS name does not exist, no _vlmcs record found
said-code-0x8007232a = DNS server failure
said-code-0x8007251d = DNS answered without records
said-code-0x8007267c = No DNS server configured
said-code-0x80072338 = DNS signature check failed while publishing
said-code-0x8007232d = DNS server refused the update or query
said-code-0x80092328 = DNS name does not exist
said-code-0x8007007b = Name syntax wrong, in practice DNS lookup impossible
said-code-0x800706ba = RPC server unavailable
said-code-0xc0020017 = KMS host not reachable (RPC)
said-code-0x8007139f = Licensing service in the wrong state, KMS not reachable
said-code-0x800705b4 = Time-out on the way to the KMS
said-code-0x800705b4-configmgr = The client cannot find its management point
said-code-0x80040669 = No content found for software updates in a task sequence
said-code-0x80072ee7 = Activation or validation server name not resolved
said-code-0x80072ee2 = Time-out towards the activation server
said-code-0x80070490 = Element not found, key did not work
said-code-0x80070422 = Service disabled
said-code-0x80070426 = Service not started
said-code-0x80004005 = Unspecified failure of slui
said-code-0xc004f081 = The activation object could not be found or was invalid; it may exist but not fit the edition
said-code-0xc004f082 = Activation object name too long
said-code-0xc004f083 = AD schema too old for ADBA
said-code-0xc004fd01 = Not on a supported Hyper-V platform
said-code-0xc004fd02 = Hyper-V host not activated
said-code-0xc004fd03 = The virtualisation host cannot activate this edition or version of Windows on the VM
said-code-0xc004fd04 = Windows is not activated (AVMA)
said-code-0xc004fd00 = AVMA request limit reached
said-code-0xc004f011 = Token issuance licence not installed
said-code-0xc004f304 = Required token licence (grant) not found
said-code-0xc004f305 = No certificate that could activate the product
said-code-0xc004f30d = Thumbprint invalid
said-code-0xc004f30e = No certificate for this thumbprint
said-code-0xc004f311 = Soft token not allowed
said-code-0xc004f012 = Value for the input key was not found
said-code-0xc004e022 = The secure store ID in the licence does not match
said-code-0xc004f017 = The licence is not installed
said-code-0xc004f022 = Licence authorisation failed
said-code-0xc004c780 = The activation server failed to insert the product key record
said-code-0xc004fc03 = Networking problem while activating
said-code-0xc004d401 = Security processor: system file mismatch
said-code-0x803f7001 = No valid licence or digital licence found on this device
said-code-0xc004c4ae = Genuine validation failed
said-code-0xc004c532 = The activation server refused
said-code-0x80072f8f = The secure channel failed
said-code-0x80072efd = Cannot connect to the activation server
said-code-0x80072efe = The connection to the activation server was aborted
said-code-0x800704cf = The network location cannot be reached
said-code-0xc0ea000a = Licence manager or Store
said-code-0x87e10bc6 = Activation went over to the Store
said-code-0xc0000272 = No match for the key in the index
said-code-0x80041002 = WMI object not found: the licensing WMI provider is broken
said-code-0x80041010 = WMI class not found: the licensing WMI provider is broken
said-code-event-12288 = The client sent a request to a KMS host, or could not build it
said-code-event-12289 = The client processed the host's answer
said-code-event-12290 = The host processed one request
said-code-event-12291 = KMS could not initialise
said-code-event-12292 = KMS could not start its renewal timer
said-code-event-12293 = Publishing the SRV record failed
said-code-event-12294 = SRV record published
said-code-event-12308 = AD-based activation succeeded
said-code-event-12309 = AVMA attempt in the guest (success, invalid host, invalid data, activation denied)
said-code-event-12310 = AVMA request on the Hyper-V host
said-code-event-12321 = Token-based activation failed, usually because none is installed
said-code-event-1003 = Licensing status check finished, lists every SKU of the application
said-code-event-8198 = Slui activation attempt failed
said-code-host-articles-client = Articles: any edition may host any key group. Microsoft: Windows Vista, Windows Server 2008, or Windows Server 2003 with KMS 1.0 or later.
said-code-host-articles = Articles: any edition may host any key group. Microsoft: a Vista host activates Vista only; Server 2008 clients need a host on Windows Server 2008, or on Windows Server 2003 with KMS 1.1 (March 2008).
said-code-host-7-client = A client Windows host activates client editions only. A Vista host needs KB968912 for Windows 7 clients and the newer host key.
said-code-host-7 = Needs a host on Windows Server 2008 R2, on Windows Server 2008 with KB968912, or on Windows Server 2003 SP1 or later with KMS 1.2 (KB968915), each with the newer host key; a client Windows host activates client editions only.
said-code-host-win10 = Windows 7, Windows 8.1 or Windows 10. A client Windows host activates client Windows only.
said-code-host-2012r2 = Windows Server 2008 R2, or Windows Server 2012 or 2012 R2, Standard or Datacenter.
said-code-host-2016 = Windows Server 2012, 2012 R2 or 2016.
said-code-host-2019 = Windows Server 2012 R2, 2016 or 2019.
said-code-host-2022 = Windows Server 2016, 2019 or 2022, but not Datacenter: Azure Edition.
said-code-host-2025 = Windows Server 2019, 2022 or 2025, but not Datacenter: Azure Edition.
said-code-do-read-current-count-with = Read Current count with slmgr /dli on the host
said-code-do-add-real-clients-or = Add real clients or wait for the 2-hour retries
said-code-do-check-for-extra-vlmcs = Check for extra _vlmcs records
said-code-do-slmgr-vbs-rearm-on = slmgr.vbs /rearm on clones helps only if the image was made with sysprep /generalize; otherwise rebuild the image
said-code-do-test-tcp-1688-to = Test TCP 1688 to the host
said-code-do-check-the-srv-record = Check the SRV record's target
said-code-do-confirm-the-host-shows = Confirm the host shows Key Management Service is enabled
said-code-do-activate-the-host-online = Activate the host online or by telephone
said-code-do-slmgr-dlv-on-the = slmgr /dlv on the host must say Licensed
said-code-do-compare-the-host-s = Compare the host's key group with the client edition
said-code-do-slmgr-ckms-then-discovery = slmgr /ckms, then discovery or /skms to the right host
said-code-do-install-the-newer-host = Install the newer host key and its update on the host
said-code-do-run-slmgr-ato-and = Run slmgr /ato and read the code that it gives
said-code-do-use-a-supported-host = Use a supported host version
said-code-do-synchronise-both-machines-with = Synchronise both machines with NTP or the domain
said-code-do-w32tm-resync = w32tm /resync
said-code-do-ignore-the-time-zone = Ignore the time zone, only UTC counts
said-code-do-open-the-12288-events = Open the 12288 events of the attempt and solve their inner code
said-code-do-test-tcp-1688 = Test TCP 1688
said-code-do-check-vlmcs-and-the = Check _vlmcs and the host's A record
said-code-do-start-sppsvc-on-the = Start sppsvc on the host
said-code-do-install-the-host-s = Install the host's update
said-code-do-get-the-windows-srv = Get the Windows Srv 2012R2 DataCtr/Std KMS for Windows 10 key and install it on the host
said-code-do-use-a-mak-or = Use a MAK or retail key with a qualifying licence
said-code-do-activate-by-telephone = Activate by telephone
said-code-do-nothing-to-do-shown = Nothing to do: shown for information while the product is licensed
said-code-do-install-the-gvlk-for = Install the GVLK for KMS (pid.txt on the media or the public table)
said-code-do-install-the-mak-for = Install the MAK for MAK
said-code-do-check-the-key-and = Check the key and the edition
said-code-do-install-the-host-update = Install the host update for newer generations (KB3172614 and later)
said-code-do-restart-then-install-the = Restart, then install the key again
said-code-do-request-a-new-mak = Request a new MAK or KMS host key
said-code-do-install-the-gvlk-of = Install the GVLK of the installed edition
said-code-do-slmgr-rilc-then-activate = slmgr /rilc, then activate again
said-code-do-install-over-a-qualifying = Install over a qualifying Windows or use a full key
said-code-do-compare-edition-and-key = Compare edition and key, reinstall the right edition
said-code-do-slmgr-rilc-reinstall-the = slmgr /rilc, reinstall the key
said-code-do-slmgr-rilc-and-restart = slmgr /rilc and restart
said-code-do-use-the-volume-key = Use the volume key of the edition
said-code-do-the-oem-vendor-updates = The OEM vendor updates serial number or service tag in the BIOS
said-code-do-change-edition-or-key = Change edition or key
said-code-do-run-the-activation-troubleshooter = Run the activation troubleshooter, or install a volume key
said-code-do-install-the-firmware-edition = Install the firmware edition or a volume key
said-code-do-install-gvlk-or-mak = Install GVLK or MAK
said-code-do-reach-a-kms-host = Reach a KMS host or activation server and run slmgr /ato
said-code-do-contact-the-activation-centre = Contact the activation centre for MAK
said-code-do-mak-reactivate-online-or = MAK: reactivate online or by telephone during the grace
said-code-do-kms-restart-or-slmgr = KMS: restart or slmgr /ato
said-code-do-activate-before-it-ends = Activate before it ends
said-code-do-reach-a-kms-host-only = Reach a KMS host
said-code-do-activation-centre-new-key = Activation centre, new key
said-code-do-install-a-genuine-key = Install a genuine key and activate before it ends
said-code-do-remove-kb971033-rebuild-tokens = Remove KB971033, rebuild tokens.dat, reinstall the GVLK, activate
said-code-do-as-for-0xc004f200 = As for 0xC004F200
said-code-do-reinstall = Reinstall
said-code-do-exempt-the-activation-servers = Exempt the activation servers from proxy authentication or activate by telephone
said-code-do-check-the-mak-on = Check the MAK on the licensing site, call the activation centre
said-code-do-set-the-clock = Set the clock
said-code-do-retype-or-fetch-the = Retype or fetch the MAK again
said-code-do-request-a-new-mak-only = Request a new MAK
said-code-do-repair-tokens-dat-rights = Repair tokens.dat rights when other keys show it too
said-code-do-in-azure-the-setup = In Azure: the setup key and azkms.core.windows.net
said-code-do-check-the-key = Check the key
said-code-do-check-product-group = Check product group
said-code-do-find-machines-that-carry = Find machines that carry the host key and give them the GVLK
said-code-do-ask-the-activation-centre = Ask the activation centre to extend
said-code-do-the-activation-centre-can = The activation centre can reset the count by telephone
said-code-do-retype = Retype
said-code-do-try-later = Try later
said-code-do-call-the-activation-centre = Call the activation centre
said-code-do-buy-or-request-more = Buy or request more activations
said-code-do-move-eligible-machines-to = Move eligible machines to KMS or ADBA
said-code-do-contact-the-activation-centre-only = Contact the activation centre
said-code-do-try-later-call-the = Try later, call the centre
said-code-do-new-key = New key
said-code-do-call-the-centre = Call the centre
said-code-do-as-0xc004c020 = As 0xC004C020
said-code-do-enter-the-confirmation-id = Enter the confirmation ID again
said-code-do-enter-again-block-by = Enter again block by block
said-code-do-read-the-iid-again = Read the IID again and repeat the call
said-code-do-start-an-elevated-prompt = Start an elevated prompt
said-code-do-run-elevated = Run elevated
said-code-do-check-uac-and-remote = Check UAC and remote rights
said-code-do-dcomcnfg-give-self-local = Dcomcnfg: give SELF local and remote access
said-code-do-check-the-command-line = Check the command line
said-code-do-rebuild-the-image-kms = Rebuild the image; KMS-activated machines can be generalised without limit
said-code-do-restart = Restart
said-code-do-try-again = Try again
said-code-do-stop-the-service-rename = Stop the service, rename tokens.dat (Windows 10 / 2016 and later: spp\store\2.0; 8.1, 2012, 2012 R2: spp\store; 7, 2008 R2: ServiceProfiles\NetworkService\...\SoftwareProtectionPlatform), start it, slmgr /rilc, restart twice
said-code-do-then-reinstall-the-product = Then reinstall the product key with /ipk (never /upk first) and activate again; a MAK spends one more activation
said-code-do-read-the-neighbouring-codes = Read the neighbouring codes
said-code-do-rebuild-tokens-dat-reinstall = Rebuild tokens.dat, reinstall the GVLK, activate
said-code-do-first-check-the-key = First check the key against edition and build
said-code-do-then-slmgr-vbs-rilc = Then slmgr.vbs /rilc
said-code-do-wait = Wait
said-code-do-give-system-at-least = Give SYSTEM at least Enumerate Subkeys there
said-code-do-nslookup-type-all-vlmcs = nslookup -type=all _vlmcs._tcp
said-code-do-publish-create-the-srv = Publish, create the SRV record, or slmgr /skms host
said-code-do-without-a-kms-host = Without a KMS host install a MAK
said-code-do-slmgr-vbs-ckms-returns = slmgr.vbs /ckms returns to finding the host by DNS
said-code-do-resolve-dnsname-vlmcs-tcp = Resolve-DnsName _vlmcs._tcp.<DOMAIN> -Type SRV
said-code-do-test-port-53-over = Test port 53 over UDP and TCP
said-code-do-as-a-workaround-point = As a workaround point the client at the host with /skms
said-code-do-create-or-publish-the = Create or publish the record, check the suffix
said-code-do-set-dns-or-use = Set DNS, or use /skms with an address, or MAK by telephone (slui 4)
said-code-do-give-the-new-host = Give the new host full control of the record set, restart sppsvc
said-code-do-allow-updates-or-create = Allow updates or create the record by hand and slmgr /cdns
said-code-do-as-0x8007232b = As 0x8007232B
said-code-do-set-the-dns-suffix = Set the DNS suffix, or /skms
said-code-do-check-description-in-slmgr = Check Description in slmgr /dlv: must say VOLUME_KMSCLIENT
said-code-do-enable-sppsvc-in-tcp = Enable SPPSVC-In-TCP on the host
said-code-do-correct-the-srv-record = Correct the SRV record
said-code-do-slmgr-ckms-then-skms = slmgr /ckms, then /skms
said-code-do-exempt-1688-from-the = Exempt 1688 from the tunnel
said-code-do-restart-sppsvc = Restart sppsvc
said-code-do-test-tcp-1688-and = Test TCP 1688 and DNS
said-code-do-as-0xc0020017 = As 0xC0020017
said-code-do-check-the-endpoint-name = Check the endpoint name, TCP 1688 and the next hop, then repeat slmgr.vbs /ato
said-code-do-add-smsmp-management-point = Add SMSMP=<MANAGEMENT_POINT> and SMSLP=<SERVER_LOCATOR_POINT> to the client installation properties
said-code-do-do-not-join-the = Do not join the domain during the task sequence
said-code-do-let-the-deployment-download = Let the deployment download and install within a slow or unreliable network boundary
said-code-do-open-internet-access-or = Open Internet access or ignore the validation events on KMS clients
said-code-do-telephone-activation = Telephone activation
said-code-do-install-with-slmgr-ipk = Install with slmgr /ipk in an elevated prompt
said-code-do-set-the-service-to = Set the service to automatic (delayed) or manual and start it
said-code-do-start-sppsvc = Start sppsvc
said-code-do-run-slmgr-ato-and-use = Run slmgr /ato and use its code
said-code-do-slmgr-ao-list = slmgr /ao-list
said-code-do-create-the-object-with = Create the object with Volume Activation Tools or /ad-activation-online
said-code-do-shorter-name = Shorter name
said-code-do-adprep-with-server-2012 = Adprep with Server 2012 or later
said-code-do-install-the-gvlk-slmgr = Install the GVLK, slmgr /skms to the right endpoint, /ato
said-code-do-activate-the-host-in = Activate the host; in Azure change to the GVLK
said-code-do-use-the-avma-key = Use the AVMA key of the guest's version on a host of the same or a newer version (Standard, Datacenter, Essentials guests only)
said-code-do-otherwise-use-the-setup = Otherwise use the setup key
said-code-do-restart-the-guest = Restart the guest
said-code-do-ignore-unless-token-activation = Ignore unless token activation is used; otherwise slmgr /ilc <licence file>
said-code-do-install-it-with-ilc = Install it with /ilc
said-code-do-insert-the-card-ltc = Insert the card, /ltc
said-code-do-check-with-ltc = Check with /ltc
said-code-do-insert-the-card = Insert the card
said-code-do-use-a-smart-card = Use a smart card
said-code-do-set-date-and-time = Set date and time
said-code-do-check-the-certificate-store = Check the certificate store
said-code-do-slmgr-vbs-ipk-with = slmgr.vbs /ipk with the setup key, as a public thread says

## what the core says: problems

said-problem-unknown-key = an unknown key
said-problem-characters = { $n } characters
said-problem-again-in-list = { $value } again: number { $n } of this list has it too
said-problem-again = { $value } again
said-problem-withdrawn = { $value }, which was withdrawn or never released
said-problem-beside = { $value } beside the edition { $edition }
said-problem-both = { $value }, which is a host and a cohort
said-problem-days-span = "{ $from }" to "{ $to }"
said-problem-a-target = a target
said-problem-not-of-kind = a key that { $what } does not have
said-problem-two-kinds = two kinds of attachment in one
said-problem-a-table = a table
said-problem-a-list = a list
said-problem-list-of-tables = a list of tables
said-problem-list-of-other = a list of something else
said-problem-list-with-empty = a list with an empty text
said-problem-empty-list = an empty list
said-problem-texts = { $n } texts
said-problem-of-them = { $n } of them
said-problem-more = { $n } more problems
said-problem-more-allowed = mend those above first
said-problem-answers-no-plan = answers, not a plan
said-problem-plan-no-answers = a plan, not answers
said-problem-no-rows = no [[cohort]], no [[host]] and no [answers]
said-problem-empty-file = no keys at all: the file is empty
said-problem-no-value = a key without a value
said-problem-no-number = a number with something else in it
said-problem-unquoted = a value without quotes
said-problem-too-large = a number too large
said-problem-second-time = a key for the second time
said-problem-nested = brackets nested too deeply
said-problem-no-day = no day of the calendar
said-problem-broken = { $value }, broken TOML: { $quote }
said-problem-later-version = { $number }, written by a version of the program later than this one ({ $version })
said-problem-no-version = { $number }, which no version of the program wrote
said-problem-no-whole = { $value }, which is no whole number
said-problem-a-nul = a NUL character
said-problem-half-character = half a UTF-16 character
said-problem-at-most = at most { $n }
said-problem-at-most-together = at most { $n } in all cohorts together
said-problem-at-most-with-all = at most { $n } with all cohorts together
said-problem-at-most-pool = at most { $n }, the pool's activations
said-problem-yes-or-no = true or false
said-problem-a-day-or = a day such as "2009-03-02" or { $other }
said-problem-id = a name in quotes, 1 to 64 characters: letters, digits, hyphen, underscore, dot
said-problem-in-quotes = { $what }, in quotes
said-problem-required = { $what }; it is required
said-problem-or = "{ $words }" or { $other }
said-problem-with = "{ $prefix }NAME" with { $reference }
said-problem-unknown-too = true, false or "unknown"
said-problem-rows = tables in double brackets
said-problem-id-of-mak = the id of a [[mak]]
said-problem-id-of-host = the id of a [[host]]
said-problem-id-of-cohort = the id of a [[cohort]]
said-problem-id-of-either = the id of a [[host]] or [[cohort]]
said-problem-of-plan = { $what }; the plan has none
said-problem-nearest = { $what }; { $near } is the nearest
said-problem-nearest-known = { $near } is the nearest; known are { $names }
said-problem-nearest-here = `{ $near }` is the nearest; known here are { $names }
said-problem-edition = an edition of the catalogue (`activation-wizard keys` lists them)
said-problem-other-edition = "other" or an edition of the catalogue (`activation-wizard keys` lists them)
said-problem-bare-edition = an edition of the catalogue
said-problem-generation = a generation of the catalogue
said-problem-group = a key group (client, A, B, C) or a host key of today
said-problem-none-or-group = "none", a key group (client, A, B, C) or a host key of today
said-problem-its-id = its id, { $id }
said-problem-own-generation = none beside an edition, or the edition's own, { $generation }
said-problem-each-days = 0 to { $most } days each, and at least one day
said-problem-after-key = { $key } after { $other }, which is { $day }
said-problem-after-joined = days after it joined ({ $days })
said-problem-after-up = a day after { $day }, when it comes up
said-problem-after-begin = a day after { $day }, when it begins
said-problem-other-id = an id that no other of its kind has
said-problem-one-id = an id that only one of them has
said-problem-day-from-to = a day from { $from } to { $to }
said-problem-day-from = a day from { $from } on, when the run starts
said-problem-to-before-from = `to` not before `from`, which is { $from }
said-problem-fork-name = a name that no other fork has
said-problem-no-end-lost = no end: a lost host does not come back
said-problem-no-end-once = no end: { $what } happens once
said-problem-whole-hours = a whole number of hours
said-problem-machines-count = the number of machines
said-problem-needs-one = { $allowed }; { $what } needs one
said-problem-no-target = none for { $what }, which is { $everywhere }
said-problem-outside = outside the fleet
said-problem-everywhere = everywhere
said-problem-only-for = only for { $kinds }
said-problem-a-plan = a plan, which has [[cohort]], [[host]] or [answers]
said-problem-one-of-them = a plan has at least one of them
said-problem-plan-or-answers = a plan or answers
said-problem-answers-have = answers, which have no [[cohort]], [[host]] or [answers]
said-problem-double-brackets = [[{ $key }]] in double brackets, once for each
said-problem-after-equals = a value after the `=`
said-problem-number-alone = a number alone, such as `key = 12`, or text in quotes
said-problem-text-such = text in quotes, such as `key = "text"`
said-problem-up-to = whole numbers up to { $most }
said-problem-each-once = each key once in its table
said-problem-at-most-inside = at most 80 inside each other
said-problem-format-of = { $format }, the format of version { $version }; open a later format with the version that wrote it
said-problem-text-file = a text file; this one is binary or damaged
said-problem-save-utf8 = UTF-8 or UTF-16; save the file again as UTF-8
said-problem-whole-utf16 = whole UTF-16 characters; the file is cut off or damaged
said-problem-whole-or-unknown = a whole number from { $least } to { $most } or "unknown"
said-problem-in-quotes-or-unknown = { $what }, in quotes or "unknown"
said-problem-no-belong = something that does not belong there
said-problem-unclosed = brackets that are not closed
said-problem-heading = a heading without all its brackets
said-problem-unquoted-end = a text without its closing quote
said-problem-lines = lines such as `key = "text"`, `key = 12` and `{ $heading }`
said-problem-braces-or = {"{"}{ $keys }{"}"} or { $other }

## what the core says: notes

said-note-no-key = no product key is installed
said-note-masked = the value is masked or damaged
said-note-unfinished = the last line does not end; it may be cut off
said-note-not-unicode = not Unicode; read as { $page }
said-note-no-text = no text, and no event log
said-note-vnext = output of vnextdiag.ps1: a Microsoft 365 subscription, not volume activation
said-note-damaged = { $n } damaged blocks or records are left out
said-note-no-block = the event log holds no block of records
said-note-log-stopped = reading was stopped before the end of the log
said-note-text-stopped = reading was stopped before the end of the text
said-note-foreign = the log of the Key Management Service holds a record of the unknown provider "{ $provider }"; it is not interpreted. Find out who wrote it: malware has hidden in this log
said-note-fields = the fields of event { $id } are not as documented, or cut off; it is not interpreted
said-note-record-left-out = a record whose figures or whose target cannot be read; it is left out
said-note-list-broken = the list breaks off or is damaged here; what follows is not read
said-note-rows-repeat = { $n } rows repeat a product in another language; they are counted once
said-note-address-twice = a computer has the same hardware address twice; the list was damaged by the tool
said-note-subscription = subscription licence: { $state }
said-note-unused = { $n } products without a key were left out: they are not the installed licence
said-note-no-system = no column names the operating system, so no edition can be told
said-note-no-names = no column names the computers
said-note-no-edition-one = { $name }: no edition of the catalogue, on 1 computer
said-note-no-edition = { $name }: no edition of the catalogue, on { $n } computers
said-note-more-names = { $n } more names of systems lead to no edition of the catalogue
said-note-dates-open = { $n } dates could be read either way round, day or month first; they are left open until you say which
said-note-cell = 1 cell or row cannot be read
said-note-cells = { $n } cells or rows cannot be read
said-note-more-notes = { $n } notes more are left out
said-note-repeated = { $n } records that say what others say are counted with those
said-note-too-many = { $n } records are left out: too many differ
said-note-behind-first = { $n } licences or answers behind the first { $kept } are left out
said-note-columns = { $n } columns as in the first row; quote cells that hold a separator
said-note-found-columns = { $n } columns
said-note-yes-no = yes or no, for example True or False
said-note-a-date = a date, for example 2026-11-22

## what the core says: simulation

said-run-day = 1 day
said-run-minute = 1 minute
said-run-time = 1 time
said-run-attempt = 1 attempt
said-run-attempts = { $n } attempts
said-run-host = 1 host
said-run-hosts = { $n } hosts
said-run-in-initial-grace = in initial grace
said-run-in-grace = in grace
said-run-gone = gone
said-run-joins-then = It joins the fleet only then
said-run-joins-never = It never joins: it leaves no later than it would join
said-run-joined = It joined the fleet with an initial grace of { $time }
said-run-joined-without = It joined the fleet without an initial grace: { $state } from the start
said-run-joined-retail = It joined with a retail key: licensed, and nobody here is asked
said-run-left = It left the fleet
said-run-activated = It was activated: { $host } answered with a count of { $count }, and { $needed } are needed
said-run-renewed-last = It renewed for the last time: { $host } answered with a count of { $count }, and { $needed } are needed
said-run-renewed = It has renewed { $times } since, here at { $host } with a count of { $count }
said-run-mak-spent = Microsoft activated it for good and spent one activation of { $pool }
said-run-mak-spent-telephone = By telephone, Microsoft activated it for good and spent one activation of { $pool }
said-run-host-key = Microsoft activated its KMS host key: it became a host that nobody planned
said-run-host-key-telephone = By telephone, Microsoft activated its KMS host key: it became a host that nobody planned
said-run-validity-over = The { $time } since its last renewal were over: { $state }
said-run-grace-over = Its grace was over: { $state }
said-run-initial-grace-over = Its initial grace was over: { $state }
said-run-reimaged = Windows was installed anew: { $state }
said-run-reimaged-for = Windows was installed anew: { $state } of { $time }
said-run-rearmed = It was rearmed: { $state }
said-run-rearmed-for = It was rearmed: { $state } of { $time }
said-run-hardware = Its hardware changed, so its activation held no longer: { $state } until it is activated again
said-run-contact-left = A contact left it { $state }
said-run-count-fell = It asked { $host }, whose count had fallen to { $count } of { $needed }: { $state }
said-run-failed = { $attempts } failed: { $why }
said-run-count-too-low = { $host } reported a count of at most { $count }, { $needed } are needed
said-run-not-covered = the key of { $host } does not cover { $edition }
said-run-clocks-differ = { $host } refused, since the clocks differ too much
said-run-off-network = it was off the organisation's network
said-run-off-network-in-turn = it was off the organisation's network; it is { $on } on it and { $off } off it in turn
said-run-pool-used-up = the activations of { $pool } are used up
said-run-host-key-used-up = the host key has no activation left
said-run-no-record = DNS named no host
said-run-no-answer = no host that it knew of answered
said-run-port-blocked = port 1688 was blocked
said-run-no-microsoft = Microsoft could not be reached
said-run-is-virtual = It is virtual, so hosts do not count it
said-run-is-cloned = All machines of its cohort share one client machine id and count as one
said-run-host-down = { $host } was down; it kept its table
said-run-host-lost = { $host } was lost: its table is gone, its SRV record stayed behind
said-run-dns-missing = The SRV record of { $host } was missing from DNS
said-run-port-of-host = Port 1688 of { $host } was blocked
said-run-port-for-cohort = Port 1688 was blocked for { $cohort }
said-run-vpn-down = The VPN was down, so machines of { $cohort } stayed off the network
said-run-all-reimaged = All of { $cohort } was installed anew
said-run-some-reimaged = { $n } of { $cohort } was installed anew
said-run-all-rearmed = All of { $cohort } was rearmed
said-run-some-rearmed = { $n } of { $cohort } was rearmed
said-run-all-hardware = All of { $cohort } got other hardware
said-run-some-hardware = { $n } of { $cohort } got other hardware
said-run-clocks-off = The clocks of { $cohort } were off by { $time }
said-run-rogues = { $n } machines that are none of the fleet were installed and ask hosts
said-run-rogue = 1 machine that are none of the fleet were installed and ask hosts
said-run-ended = This ended as the plan has it
said-run-not-yet = It does not stand yet
said-run-stopped = It stopped being a host as the plan has it
said-run-carrier = Microsoft activated the KMS host key of { $machine }, one of { $hosts } for this key: a host that nobody planned, with a record in DNS
said-run-came-up = It came up and Microsoft activated its KMS host key, which can serve { $hosts }
said-run-count-reached = The count of { $host } reached { $count }
said-run-count-fell-lost = The count of { $host } fell below { $count }: the host was lost
said-run-count-fell-silent = The count of { $host } fell below { $count }: records of clients that were silent for long left its table
said-run-its-group = Its key is of group { $group }, and a host answers only editions of its group
said-run-used-before = { $used } of its { $all } were used before the start
said-run-spends-one = Each machine that Microsoft activates spends one: { $used } are used
said-run-none-left = None is left: machines that ask now are refused until Microsoft grants more
said-run-nobody = None of its machines is in the fleet
said-run-speaks-for = { $n } of { $total } machines are { $state }; { $machine } is one of them
said-run-helps-never = Keep it from happening: { $what } on { $date }
said-run-helps-sooner = Mend it { $time } sooner, by { $date }: { $what }
said-run-helps-publish = Let { $host } publish its SRV record
said-run-was-down = { $host } was down
said-run-record-was-missing = the SRV record of { $host } was missing
said-run-port-was-blocked = port 1688 of { $host } was blocked
said-run-port-was-blocked-for = port 1688 was blocked for { $cohort }
said-run-vpn-was-down = the VPN was down for { $cohort }
said-run-clocks-were-off = the clocks of { $cohort } were off
said-run-helps-pin = Pin { $cohort } to { $host }
said-run-helps-dns = Let { $cohort } look its host up in DNS
said-run-helps-image = Generalise the image of { $cohort } with Sysprep
said-run-helps-back = Let { $cohort } come back { $time } earlier, on { $date }
said-run-helps-leave = Let { $cohort } leave { $time } later, on { $date }
said-run-helps-turn-day = Let { $cohort } be on the network 1 more day in each turn
said-run-helps-turn = Let { $cohort } be on the network { $n } more days in each turn
said-run-helps-activation = Ask Microsoft for 1 more activation of { $pool }
said-run-helps-activations = Ask Microsoft for { $n } more activations of { $pool }
said-run-helps-mak = Give { $cohort } the MAK { $pool }: { $machines }, one activation each
said-run-helps-own-mak-one = Give { $cohort } a MAK of its own with 1 activation
said-run-helps-own-mak = Give { $cohort } a MAK of its own with { $n } activations
said-run-helps-machine = Have 1 more machine in { $cohort }, { $count } in all
said-run-helps-machines = Have { $n } more machines in { $cohort }, { $count } in all
said-run-helps-host-earlier = Set { $host } up { $time } earlier, on { $date }
said-run-helps-host-longer = Keep { $host } { $time } longer, until { $date }
said-run-helps-host = Set up another host, { $host }, on { $date } at the latest
said-run-differs-end = Only one of them runs that long
said-run-differs-licensed = { $cohort }: licensed { $was } becomes { $is }
said-run-differs-initial-grace = { $cohort }: initial grace { $was } becomes { $is }
said-run-differs-grace = { $cohort }: grace { $was } becomes { $is }
said-run-differs-notification = { $cohort }: notification { $was } becomes { $is }
said-run-differs-unlicensed = { $cohort }: unlicensed { $was } becomes { $is }
said-run-differs-count = { $host }: a count of { $was } becomes a count of { $is }
said-run-differs-up = { $host }: not up becomes a count of { $is }
said-run-differs-down = { $host }: a count of { $was } becomes not up
said-run-differs-pool = { $pool }: activations used { $was } becomes { $is }
said-run-pair-rulebook = rulebook: { $value }
said-run-pair-start = start: { $value }
said-run-pair-days = days: { $value }
said-run-pair-seed = seed: { $value }
said-run-pair-edition = edition: { $value }
said-run-pair-count = count: { $value }
said-run-pair-virtual = virtual: { $value }
said-run-pair-key = key: { $value }
said-run-pair-attachment = attachment: { $value }
said-run-pair-joins = joins: { $value }
said-run-pair-leaves = leaves: { $value }
said-run-pair-finds-host = finds_host: { $value }
said-run-pair-image = image: { $value }
said-run-pair-group = group: { $value }
said-run-pair-publishes-dns = publishes_dns: { $value }
said-run-pair-priority = priority: { $value }
said-run-pair-weight = weight: { $value }
said-run-pair-network = network: { $value }
said-run-pair-from = from: { $value }
said-run-pair-until = until: { $value }
said-run-pair-activations = activations: { $value }
said-run-pair-used = used: { $value }
said-run-pair-at = at: { $value }
said-run-pair-what = what: { $value }
said-run-pair-target = target: { $value }
said-run-pair-hours = hours: { $value }
said-run-change-cohort = cohort { $id }: { $what } becomes { $is }
said-run-remove-cohort = cohort { $id } is removed
said-run-add-cohort = cohort { $id } ({ $what }) is added
said-run-add-bare-cohort = cohort { $id } is added
said-run-change-host = host { $id }: { $what } becomes { $is }
said-run-remove-host = host { $id } is removed
said-run-add-host = host { $id } ({ $what }) is added
said-run-add-bare-host = host { $id } is added
said-run-change-mak = mak { $id }: { $what } becomes { $is }
said-run-remove-mak = mak { $id } is removed
said-run-add-mak = mak { $id } ({ $what }) is added
said-run-add-bare-mak = mak { $id } is added
said-run-change-plan = { $what } becomes { $is }
said-run-incident-removed = incident { $what } from { $from } is removed
said-run-incident-removed-until = incident { $what } from { $from } until { $until } is removed
said-run-incident-removed-whom = incident { $what } of { $whom } from { $from } is removed
said-run-incident-removed-whom-until = incident { $what } of { $whom } from { $from } until { $until } is removed
said-run-incident-added = incident { $what } from { $from } is added
said-run-incident-added-until = incident { $what } from { $from } until { $until } is added
said-run-incident-added-whom = incident { $what } of { $whom } from { $from } is added
said-run-incident-added-whom-until = incident { $what } of { $whom } from { $from } until { $until } is added
said-run-kind-host-down = host-down
said-run-kind-host-lost = host-lost
said-run-kind-dns-missing = dns-missing
said-run-kind-port-blocked = port-blocked
said-run-kind-internet-down = internet-down
said-run-kind-vpn-down = vpn-down
said-run-kind-reimage = reimage
said-run-kind-rearm = rearm
said-run-kind-hardware-change = hardware-change
said-run-kind-clock-skew = clock-skew
said-run-kind-rogue-install = rogue-install
said-run-nothing = nothing
said-run-yes = true
said-run-no = false
said-run-run-start = the start of the run
said-run-run-end = the end of the run
said-run-rulebook-default = the default of the first cohort's Windows, else current
said-run-span = from { $from } to { $to }
said-run-away = away from { $from } to { $to }
said-run-in-turn = turns of { $on } days on then { $off } off

## what the core says: planner and lessons

said-plan-none = No { $host }: { $machines } would ask it, it would count { $count }, and it activates nobody below { $threshold }
said-plan-one = One { $host }: { $asking } it, it needs a count of { $count }, and one is enough up to { $limit }
said-plan-one-unmet = One { $host }: { $asking } it, it needs a count of { $count }, and one is enough up to { $limit }; who needs a count of { $unmet } is never activated
said-plan-rather = One { $host } rather than the { $advised } that Microsoft advises above { $limit }: where { $machines } choose at random, one host may stay below { $threshold }
said-plan-rather-unmet = One { $host } rather than the { $advised } that Microsoft advises above { $limit }: where { $machines } choose at random, one host may stay below { $threshold }; who needs a count of { $unmet } is never activated
said-plan-hosts = { $hosts }: { $asking }, Microsoft advises { $advised } above { $limit }, and each still counts about { $each }
said-plan-kms-hosts = { $n } KMS hosts
said-plan-isolated = { $host } on the isolated network
said-plan-one-asks = 1 { $what } asks
said-plan-machine = machine
said-plan-ask = { $n } machines ask
said-plan-roll-out = Set up within { $days }, the machines bring a host to its count of { $count } on day { $day }
said-plan-never = No host ever comes to a count of { $count }
said-plan-mak = The MAK spends { $activations } in the first year and { $then }; each reinstallation spends one more
said-plan-mak-none-later = none a year after it
said-plan-mak-later = up to { $n } a year after it
said-plan-one-activation = 1 activation
said-plan-activations = { $n } activations
said-plan-absence = A machine may be off the network for { $days } in a row and stays licensed: { $validity } of validity, less the { $renewal } and { $jitter } by which a renewal may lie back
said-plan-absence-grace = { $line }; with the { $grace } of grace that follow, for { $days }
said-plan-name-untitled = Untitled plan
said-plan-name-around = Fleet around one { $name }
said-plan-name-of = Fleet of { $name }

## what the core says: what lessons rest on

said-rule-count-mixed = Clients and servers share one count per product family: any mix counts toward both thresholds.
said-rule-count-vm-later = From Windows 7 / Server 2008 R2 virtual machines count like physical ones.
said-rule-count-vm-va20 = VA 2.0 (Vista, Server 2008) counts physical machines only toward the threshold.
said-rule-disable-publishing = Where rogue installations worry you, switch DNS publishing off and point each client at the host by hand.
said-rule-dns-cache = A client keeps the host that served it and uses it directly; only if it stays silent is DNS asked again. The pages differ on which host is kept: the one that responds, or the one it activated with. Whether a refusal for a low count is kept is not documented. slmgr /ckhc switches the cache off; /ckms also clears the kept name.
said-rule-dns-publish-interval = An auto-publishing host registers its record once every 24 hours and when the service starts.
said-rule-few-kms = Many hosts split the count: choose their number with care.
said-rule-highest-group = Install the KMS key of the highest group that you are licensed for.
said-rule-host-backup = No backup of the KMS host is needed; export the event log if it is used for reporting.
said-rule-host-downtime = Clients keep their 180 days while no host answers, so short outages do not deactivate anything.
said-rule-host-on-dc = Put the KMS on a core system such as a domain controller.
said-rule-adba-same-key = The same KMS host key (CSVLK) creates the AD activation object.
said-rule-host-colocate = A KMS host needs no dedicated machine; physical or virtual, may share a domain controller or other role.
said-rule-new-key-resets-count = Moving from a Vista host to a Server 2008 or 2003 host with a new key starts the count at zero.
said-rule-key-extension = More hosts or activations: ask a Microsoft activation centre.
said-rule-mak-off-network = A MAK belongs on systems that do not meet the corporate network regularly, such as laptops of remote users.
said-rule-mak-permanent = MAK activation needs no renewal; only a significant hardware change forces reactivation.
said-rule-mak-pool = Each MAK has a preset number of activations, set by the agreement; Microsoft raises it on request.
said-rule-mak-reactivation = Every MAK activation against Microsoft counts, reactivating the same machine included; used activations are not given back.
said-rule-new-after-failure = Redundancy is hardly a concern: after a failure, set up a new KMS.
said-rule-no-key-to-distribute = With a running KMS no key needs to be handed out: the setup key is on the media.
said-rule-no-word-to-microsoft = After its own activation a KMS sends Microsoft nothing about its clients.
said-rule-oslicense-module = Module name OSLicense, GUID b3e5a5c8-7d2f-4e1a-9c3b-8f6d4a2e1b0c, help file OSLicense-Help.xml. Said by: Microsoft module page.
said-rule-oslicense-powershell = Windows PowerShell 5.1 is required. Said by: Microsoft module page.
said-rule-subscription-devices = Subscription activation: five devices per licensed user, renewal about every 30 days, device Entra joined or hybrid joined, base Pro edition must itself be activated.
said-rule-sysprep = sysprep /generalize or slmgr /rearm gives a new CMID; SkipRearm=1 prevents it and produces duplicate CMIDs.
said-rule-assumed-va-2-0 = The articles are silent; the value of va-2.0 is taken.
said-rule-assumed-host-activations = The articles say only that the number is set; Microsoft's numbers are taken.
said-conflict-after-validity-articles = Articles: The client deactivates.
said-conflict-after-validity-microsoft = Microsoft: First 30 days of grace (out of tolerance), then notification; reduced functionality existed only in Vista without Service Pack 1.
said-conflict-alternatives-articles = Articles: KMS or MAK.
said-conflict-alternatives-microsoft = Microsoft: Since 2012 also Active Directory-based activation without a threshold, automatic virtual machine activation, subscription activation and a KMS of the cloud provider.
said-conflict-cap-articles = Articles: At 50.
said-conflict-cap-microsoft = Microsoft: At twice the highest threshold that any caller has asked for: 10 while only servers have called, 50 once a client has. It never shrinks again.
said-conflict-changing-the-key-articles = Articles: Remove the other key first, then install the KMS client key.
said-conflict-changing-the-key-microsoft = Microsoft: slmgr /ipk replaces the old key by itself. /upk first is not needed and leaves the machine unlicensed after a restart.
said-conflict-client-group-channel-articles = Articles: VOLUME_KMSCLIENT.
said-conflict-client-group-channel-microsoft = Microsoft: VOLUME_KMSCLIENT is the channel of a KMS client with a setup key. A host key prints VOLUME_KMS (client group), VOLUME_KMS_A, _B, _C, and later names such as VOLUME_KMS_WS22.
said-conflict-client-id-articles = Articles: The KMS makes it after it has validated the product key; both sides track it.
said-conflict-client-id-microsoft = Microsoft: It belongs to the client and changes with rearm or sysprep. One of Microsoft's pages says that the host gives it: Microsoft is not consistent.
said-conflict-dns-publishing-off-articles = Articles: Recommended as simple: stop publishing and point every system at the KMS.
said-conflict-dns-publishing-off-microsoft = Microsoft: Possible with /cdns, but finding the host by DNS is recommended.
said-conflict-group-a-members-articles = Articles: Windows Web Server 2008.
said-conflict-group-a-members-microsoft = Microsoft: Also Windows Server 2008 HPC Edition (Compute Cluster Server).
said-conflict-host-editions-articles = Articles: Any edition may host a key of any group.
said-conflict-host-editions-microsoft = Microsoft: A Vista host activates Vista only; Server 2008 clients need a host on Server 2008, or on Server 2003 with KMS 1.1. Later: a host on a client Windows activates client Windows only.
said-conflict-host-role-articles = Articles: No role or feature is needed.
said-conflict-low-count-articles = Articles: They deactivate when they next contact the KMS.
said-conflict-low-count-microsoft = Microsoft: A failed renewal is tried again every two hours while the 180 days run on. That this also holds for a count below the threshold is inferred, and said outright only by a book of a third party.
said-conflict-many-hosts-articles = Articles: The number must be chosen with care, because hosts do not share their counts.
said-conflict-many-hosts-microsoft = Microsoft: The same, with the opposite pull of the advice to run two hosts.
said-conflict-number-of-hosts-articles = Articles: Redundancy is hardly a concern: after a failure set up a new host.
said-conflict-number-of-hosts-microsoft = Microsoft: No backup is needed and 180 days are left, yet two hosts are advised above 50 clients; clients pinned to a host must be changed by hand.
said-conflict-ports-articles = Articles: Not mentioned.
said-conflict-ports-microsoft = Microsoft: TCP 1688; one page on replacing a host also names RPC port 135, which no other page supports.
said-conflict-retention-articles = Articles: 180 days.
said-conflict-retention-microsoft = Microsoft: 30 days; a record may go sooner, because only the 50 newest are kept. The 30 days already stood in the planning text of Volume Activation 2.0.
said-conflict-setup-key-sharing-articles = Articles: One client key per product.
said-conflict-setup-key-sharing-microsoft = Microsoft: One per edition, and several products share one: Windows 10 and 11; LTSC 2019, 2021 and 2024.
said-conflict-setup-key-use-articles = Articles: It activates against a KMS only.
said-conflict-setup-key-use-microsoft = Microsoft: From Windows 8 and Server 2012 on it also serves Active Directory-based activation.
said-conflict-virtual-machines-microsoft = Microsoft: Volume Activation 2.0 counts physical machines only; from Windows 7 and Server 2008 R2 on, virtual ones count too.
said-conflict-vista-n-editions-articles = Articles: Only Business and Enterprise.
said-conflict-vista-n-editions-microsoft = Microsoft: Business N and Enterprise N as well: setup keys are printed for them.
said-conflict-what-is-counted-articles = Articles: The clients that it has activated.
said-conflict-what-is-counted-microsoft = Microsoft: The machines that have asked, activated or not, the caller included.
said-conflict-what-is-sent-articles = Articles: Its product key, which the host validates.
said-conflict-what-is-sent-microsoft = Microsoft: Version, virtual machine or not, state, minutes left, application and activation ID, client machine ID, the count it needs, time and name. No product key is among them.
said-conflict-where-a-mak-goes-articles = Articles: By contacting Microsoft in Redmond.
said-conflict-where-a-mak-goes-microsoft = Microsoft: Online, by telephone, or through another machine (VAMT proxy).

## what the core says: lessons

said-proof-step = step { $number }, { $heading }: { $fault }
said-proof-cannot-run = the plan cannot run: { $quote }
said-proof-no-answer = the run gives no answer
said-proof-no-choice = there is nothing to choose
said-proof-no-finding = Diagnose finds nothing bad in the texts
said-proof-no-task = there is no task
said-proof-untouched-kept = the untouched plan: a goal is to be kept but does not hold: { $quote }
said-proof-untouched-holds = the untouched plan: a goal holds already: { $quote }
said-proof-untouched = the untouched plan: { $fault }
said-proof-solution-goal = the solution: a goal does not hold: { $quote }
said-proof-solution = the solution: { $fault }
said-proof-not-allowed = the solution is not allowed: { $change }
said-proof-par = the solution changes { $things } things, par is { $par }
said-proof-wrong-nothing = the wrong repair "{ $why }" changes nothing
said-proof-wrong-solves = the wrong repair "{ $why }" solves it
said-proof-wrong-points = the wrong repair "{ $why }" gets { $points } of { $of } points, not { $wanted }
said-proof-wrong = the wrong repair "{ $why }": { $fault }
said-draft-no-step = no step of the kind { $kinds }
said-draft-bet-in-every = a bet in every lesson
said-draft-run-in-every = a run in every lesson
said-draft-because-in-every = a because in every lesson
said-draft-task-in-every = a task or a find in every lesson
said-draft-because-in-exercise = a because in every exercise
said-draft-task-in-exercise = a task or a find in every exercise
said-draft-two-tasks = more than one task or find
said-draft-one-task = one task or one find
said-draft-solution = a [solution] with `change`, since there is a task
said-draft-no-task = a solution without a task
said-draft-a-task = a step of the kind task
said-draft-last-step = a last step that is no because
said-draft-because-last = a because, shown afterwards
said-draft-all-kept = goals that are all to be kept
said-draft-one-earned = at least one goal without `keeps`, which can be earned
said-draft-line = one line of text in quotes, 1 to { $most } characters
said-draft-text = text in quotes, 1 to { $most } characters
said-draft-whole-number = a whole number from { $least } to { $most }
said-draft-day = a day such as "2009-03-02"
said-day = { $n } day
said-minute = { $n } minute
said-minutes = { $n } minutes
said-machine = { $n } machine
said-machines = { $n } machines
said-times = { $n } times
said-quiz-host-counts = The host counts { $count }, and { $activated } are activated
said-quiz-nobody = Nobody
said-quiz-servers-only = Servers only
said-quiz-clients-only = Clients only
said-quiz-both = Clients and servers
said-quiz-which-word = Which word is this?
