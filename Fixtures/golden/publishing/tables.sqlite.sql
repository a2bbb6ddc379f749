-- INTERN
-- The records of the workspace nod, in place of those that the warehouse has of it.
PRAGMA foreign_keys = ON;
BEGIN;

-- A workspace, and what was exported of it.
CREATE TABLE IF NOT EXISTS workspaces (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  name TEXT NOT NULL, -- What it is called
  publisher TEXT, -- Who publishes its documents
  audience TEXT NOT NULL CHECK (audience = 'house'), -- Who the rows of the workspace are for
  people INTEGER NOT NULL CHECK (people = 1), -- Whether personal data is among the rows
  as_of TEXT NOT NULL, -- The day by which consent and signatures are judged
  model INTEGER NOT NULL CHECK (model = 1), -- The form of the tables
  PRIMARY KEY (workspace)
);

-- A body that takes part, signs, or is named otherwise.
CREATE TABLE IF NOT EXISTS organisations (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  id TEXT NOT NULL, -- The id of the organisation
  name TEXT NOT NULL, -- The name in full
  short_name TEXT, -- The short or everyday name
  sector TEXT, -- The part of society that it belongs to
  kind TEXT, -- What sort of body it is
  level TEXT, -- Where in the country it works
  parent TEXT, -- The organisation that it is a part of
  website TEXT, -- Its address on the web
  org_number TEXT, -- The organisation number
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, parent) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS organisations_parent ON organisations (workspace, parent);

-- A person by whom an organisation is reached.
CREATE TABLE IF NOT EXISTS organisation_contacts (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  organisation TEXT NOT NULL, -- The id of the organisation
  position INTEGER NOT NULL, -- The place in the list, from 1
  name TEXT, -- The name
  title TEXT, -- The title
  email TEXT, -- The e-mail address
  phone TEXT, -- The phone number
  PRIMARY KEY (workspace, organisation, position),
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- A tag that some input bears.
CREATE TABLE IF NOT EXISTS tags (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  tag TEXT NOT NULL, -- The tag as it is written
  word TEXT, -- The word of the vocabulary that it is, whatever its case
  sv TEXT, -- What the word is called in Swedish
  en TEXT, -- What the word is called in English
  PRIMARY KEY (workspace, tag),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED
);

-- A meeting, or a dated analysis, with its record.
CREATE TABLE IF NOT EXISTS forums (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  id TEXT NOT NULL, -- The id of the forum
  title TEXT NOT NULL, -- What it is called
  kind TEXT, -- What sort of occasion it is
  status TEXT NOT NULL, -- How far it has come
  held TEXT, -- When it is held, as far as is known
  first_day TEXT, -- The first day that held can mean
  held_until TEXT, -- When a meeting of several days ends
  last_day TEXT, -- The last day that held, or held_until, can mean
  place TEXT, -- Where it is held
  level TEXT, -- Where in the country it works
  area TEXT, -- The part of the country that it is about
  series TEXT, -- What forums that follow each other have in common
  occasion INTEGER, -- The number of the forum in its series
  compiled TEXT, -- When the documentation was put together
  purpose TEXT, -- Why it is held, in Markdown
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED
);

-- An organisation on whose behalf a forum is held.
CREATE TABLE IF NOT EXISTS forum_commissioners (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  forum TEXT NOT NULL, -- The id of the forum
  organisation TEXT NOT NULL, -- The id of the organisation
  position INTEGER NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, forum, organisation),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS forum_commissioners_organisation ON forum_commissioners (workspace, organisation);

-- An organisation that arranges a forum.
CREATE TABLE IF NOT EXISTS forum_organisers (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  forum TEXT NOT NULL, -- The id of the forum
  organisation TEXT NOT NULL, -- The id of the organisation
  position INTEGER NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, forum, organisation),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS forum_organisers_organisation ON forum_organisers (workspace, organisation);

-- An item of a forum's programme.
CREATE TABLE IF NOT EXISTS programme_items (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  forum TEXT NOT NULL, -- The id of the forum
  position INTEGER NOT NULL, -- Its place in the programme, from 1
  time TEXT, -- The time as it is printed
  title TEXT NOT NULL, -- What happens then
  organisation TEXT, -- Who leads or speaks
  speaker TEXT, -- The function that speaks, never a person
  PRIMARY KEY (workspace, forum, position),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS programme_items_organisation ON programme_items (workspace, organisation);

-- A headed text of a forum.
CREATE TABLE IF NOT EXISTS sections (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  id TEXT NOT NULL, -- The ids of the forum and of the section: FORUM/SECTION
  forum TEXT NOT NULL, -- The id of the forum
  local_id TEXT NOT NULL, -- The id of the section in its forum
  position INTEGER NOT NULL, -- Its place among the forum's sections, from 1
  parent TEXT, -- The section that it stands in: FORUM/SECTION
  role TEXT, -- What it is for
  heading TEXT, -- The heading; where it is empty, documents name the role
  organisation TEXT, -- Whose text it is
  body TEXT, -- The text, in Markdown
  paraphrase INTEGER NOT NULL, -- Whether it restates a source in other words
  internal INTEGER NOT NULL, -- Whether only the house may see it
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, parent) REFERENCES sections (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS sections_forum ON sections (workspace, forum);
CREATE INDEX IF NOT EXISTS sections_parent ON sections (workspace, parent);
CREATE INDEX IF NOT EXISTS sections_organisation ON sections (workspace, organisation);

-- A day on which a forum's documentation was published.
CREATE TABLE IF NOT EXISTS publications (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  forum TEXT NOT NULL, -- The id of the forum
  position INTEGER NOT NULL, -- The number of the edition, from 1
  published TEXT NOT NULL, -- The day of publication
  change TEXT, -- What had changed since the edition before
  PRIMARY KEY (workspace, forum, position),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- An organisation's seat at a forum.
CREATE TABLE IF NOT EXISTS participants (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  forum TEXT NOT NULL, -- The id of the forum
  seat INTEGER NOT NULL, -- The number of the seat in this export, from 1
  organisation TEXT NOT NULL, -- Whose seat it is
  name TEXT NOT NULL, -- The name as it was printed that day
  attendance TEXT, -- Whether it came; empty counts as having come
  took_part INTEGER NOT NULL, -- Whether it came, or said that it would
  people INTEGER, -- How many people came
  listing TEXT, -- What it has chosen about being named
  PRIMARY KEY (workspace, forum, seat),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS participants_organisation ON participants (workspace, organisation);

-- Something that a participant does at a forum.
CREATE TABLE IF NOT EXISTS participant_roles (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  forum TEXT NOT NULL, -- The id of the forum
  seat INTEGER NOT NULL, -- The number of the seat
  role TEXT NOT NULL, -- What it does there
  PRIMARY KEY (workspace, forum, seat, role),
  FOREIGN KEY (workspace, forum, seat) REFERENCES participants (workspace, forum, seat) DEFERRABLE INITIALLY DEFERRED
);

-- An organisation that shares the seat of another.
CREATE TABLE IF NOT EXISTS shared_seats (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  forum TEXT NOT NULL, -- The id of the forum
  seat INTEGER NOT NULL, -- The number of the seat
  organisation TEXT NOT NULL, -- The id of the organisation
  PRIMARY KEY (workspace, forum, seat, organisation),
  FOREIGN KEY (workspace, forum, seat) REFERENCES participants (workspace, forum, seat) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS shared_seats_organisation ON shared_seats (workspace, organisation);

-- A person who took a seat at a forum.
CREATE TABLE IF NOT EXISTS representatives (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  forum TEXT NOT NULL, -- The id of the forum
  seat INTEGER NOT NULL, -- The number of the seat
  position INTEGER NOT NULL, -- The place in the list, from 1
  name TEXT, -- The name
  title TEXT, -- The title
  email TEXT, -- The e-mail address
  phone TEXT, -- The phone number
  PRIMARY KEY (workspace, forum, seat, position),
  FOREIGN KEY (workspace, forum, seat) REFERENCES participants (workspace, forum, seat) DEFERRABLE INITIALLY DEFERRED
);

-- A node in a forum's discussion: a round, a question, a topic, a board or a heading.
CREATE TABLE IF NOT EXISTS themes (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  id TEXT NOT NULL, -- The ids of the forum and of the theme: FORUM/THEME
  forum TEXT NOT NULL, -- The id of the forum
  local_id TEXT NOT NULL, -- The id of the theme in its forum
  position INTEGER NOT NULL, -- Its place among the forum's themes, from 1
  parent TEXT, -- The theme that it stands under: FORUM/THEME
  kind TEXT, -- What the theme is
  number INTEGER, -- The printed number
  title TEXT NOT NULL, -- What it is called
  question TEXT, -- The question as it was put
  lead TEXT, -- The text before the points, in Markdown
  body TEXT, -- The running text, in Markdown
  paraphrase INTEGER NOT NULL, -- Whether the texts restate a source in other words
  internal INTEGER NOT NULL, -- Whether only the house may see it
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, parent) REFERENCES themes (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS themes_forum ON themes (workspace, forum);
CREATE INDEX IF NOT EXISTS themes_parent ON themes (workspace, parent);

-- A question that was to help the talk along.
CREATE TABLE IF NOT EXISTS theme_prompts (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  theme TEXT NOT NULL, -- The id of the theme
  position INTEGER NOT NULL, -- Its place in the list, from 1
  text TEXT NOT NULL, -- A question that was to help the talk along
  PRIMARY KEY (workspace, theme, position),
  FOREIGN KEY (workspace, theme) REFERENCES themes (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- A point of a theme's summary, in Markdown.
CREATE TABLE IF NOT EXISTS theme_points (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  theme TEXT NOT NULL, -- The id of the theme
  position INTEGER NOT NULL, -- Its place in the list, from 1
  text TEXT NOT NULL, -- A point of a theme's summary, in Markdown
  PRIMARY KEY (workspace, theme, position),
  FOREIGN KEY (workspace, theme) REFERENCES themes (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- What a theme grew out of.
CREATE TABLE IF NOT EXISTS theme_origins (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  theme TEXT NOT NULL, -- The id of the theme
  position INTEGER NOT NULL, -- Its place in the list, from 1
  origin TEXT NOT NULL, -- As it is recorded: the id of an input, or FORUM/THEME; it need not be there
  PRIMARY KEY (workspace, theme, position),
  FOREIGN KEY (workspace, theme) REFERENCES themes (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- One statement: a post-it, a note of a group talk ….
CREATE TABLE IF NOT EXISTS inputs (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  forum TEXT NOT NULL, -- The id of the forum
  id TEXT NOT NULL, -- The id of the input
  position INTEGER NOT NULL, -- Its place in the reading order, from 1
  theme TEXT, -- The theme that it hangs on: FORUM/THEME
  text TEXT NOT NULL, -- What was said, in Markdown
  kind TEXT, -- What it says
  voice TEXT, -- A function that many people hold, never a person
  place TEXT, -- A place that it speaks of
  source TEXT, -- Where it was said or written
  paraphrase INTEGER NOT NULL, -- Whether it restates a source in other words
  talk TEXT, -- The group talk that it comes from
  created TEXT, -- When it was recorded
  PRIMARY KEY (workspace, forum, id),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, theme) REFERENCES themes (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS inputs_theme ON inputs (workspace, theme);

-- A tag that an input bears.
CREATE TABLE IF NOT EXISTS input_tags (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  forum TEXT NOT NULL, -- The id of the forum
  input TEXT NOT NULL, -- The id of the input
  tag TEXT NOT NULL, -- The tag as it is written
  PRIMARY KEY (workspace, forum, input, tag),
  FOREIGN KEY (workspace, forum, input) REFERENCES inputs (workspace, forum, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, tag) REFERENCES tags (workspace, tag) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS input_tags_tag ON input_tags (workspace, tag);

-- An address on the web that an input speaks of, or another input that it belongs with.
CREATE TABLE IF NOT EXISTS input_links (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  forum TEXT NOT NULL, -- The id of the forum
  input TEXT NOT NULL, -- The id of the input
  position INTEGER NOT NULL, -- Its place in the list, from 1
  url TEXT, -- The address; empty for an input
  linked TEXT, -- The id of the input; empty for an address
  PRIMARY KEY (workspace, forum, input, position),
  FOREIGN KEY (workspace, forum, input) REFERENCES inputs (workspace, forum, id) DEFERRABLE INITIALLY DEFERRED
);

-- A text that organisations sign.
CREATE TABLE IF NOT EXISTS declarations (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  id TEXT NOT NULL, -- The id of the declaration
  title TEXT NOT NULL, -- What it is called
  steward TEXT, -- The organisation that keeps the text and the signatures
  purpose TEXT, -- What it is for, in Markdown
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, steward) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS declarations_steward ON declarations (workspace, steward);

-- An organisation between which and others a declaration holds.
CREATE TABLE IF NOT EXISTS declaration_parties (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  declaration TEXT NOT NULL, -- The id of the declaration
  organisation TEXT NOT NULL, -- The id of the organisation
  position INTEGER NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, declaration, organisation),
  FOREIGN KEY (workspace, declaration) REFERENCES declarations (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS declaration_parties_organisation ON declaration_parties (workspace, organisation);

-- An organisation that worked a declaration out.
CREATE TABLE IF NOT EXISTS declaration_reference_group (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  declaration TEXT NOT NULL, -- The id of the declaration
  organisation TEXT NOT NULL, -- The id of the organisation
  position INTEGER NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, declaration, organisation),
  FOREIGN KEY (workspace, declaration) REFERENCES declarations (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS declaration_reference_group_organisation ON declaration_reference_group (workspace, organisation);

-- The version of a declaration that is in force.
CREATE TABLE IF NOT EXISTS versions (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  declaration TEXT NOT NULL, -- The id of the declaration
  number INTEGER NOT NULL, -- The number of the version, from 1
  label TEXT, -- What people call it
  adopted TEXT, -- When it was adopted
  text TEXT, -- The text, in Markdown
  PRIMARY KEY (workspace, declaration, number),
  FOREIGN KEY (workspace, declaration) REFERENCES declarations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- An organisation's way with a declaration.
CREATE TABLE IF NOT EXISTS signatories (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  declaration TEXT NOT NULL, -- The id of the declaration
  position INTEGER NOT NULL, -- Its place among the signatories of this export, from 1
  organisation TEXT NOT NULL, -- Who stands under the declaration
  signed TEXT, -- When it signed
  signed_last_day TEXT, -- The last day that signed can mean
  version INTEGER, -- The version that it signed
  holds INTEGER NOT NULL, -- Whether the signature stands under the version in force
  status TEXT, -- Where it stands today
  listing TEXT, -- What it has chosen about being named; empty is undecided
  signed_by TEXT, -- Who signed for it
  signed_by_title TEXT, -- That person's title
  PRIMARY KEY (workspace, declaration, position),
  FOREIGN KEY (workspace, declaration) REFERENCES declarations (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS signatories_organisation ON signatories (workspace, organisation);

-- Something that happened on a signatory's way with a declaration.
CREATE TABLE IF NOT EXISTS signatory_events (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  declaration TEXT NOT NULL, -- The id of the declaration
  position INTEGER NOT NULL, -- Its place among the declaration's events, from 1
  organisation TEXT NOT NULL, -- Whose way it is
  happened TEXT, -- When it happened
  last_day TEXT, -- The last day that happened can mean
  status TEXT NOT NULL, -- What it came to
  version INTEGER, -- The version that it is about
  PRIMARY KEY (workspace, declaration, position),
  FOREIGN KEY (workspace, declaration) REFERENCES declarations (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS signatory_events_organisation ON signatory_events (workspace, organisation);

-- A standing body of several organisations.
CREATE TABLE IF NOT EXISTS councils (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  id TEXT NOT NULL, -- The id of the council
  name TEXT NOT NULL, -- What it is called
  level TEXT, -- Where in the country it works
  area TEXT, -- The part of the country that it is for
  parent TEXT, -- The council that it stands under
  template INTEGER NOT NULL, -- Whether it stands for all of its kind
  convener TEXT, -- The organisation that calls it together
  established TEXT, -- When it was set up
  mandate TEXT, -- What it is for, in Markdown
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, parent) REFERENCES councils (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, convener) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS councils_parent ON councils (workspace, parent);
CREATE INDEX IF NOT EXISTS councils_convener ON councils (workspace, convener);

-- An organisation's seat in a council, on the day of the export.
CREATE TABLE IF NOT EXISTS council_members (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  council TEXT NOT NULL, -- The id of the council
  seat INTEGER NOT NULL, -- The number of the seat in this export, from 1
  organisation TEXT NOT NULL, -- Whose seat it is
  role TEXT NOT NULL, -- What it does there
  occasions TEXT, -- On what occasions it takes part; empty is always
  member_from TEXT, -- The first day; empty is from the beginning
  member_to TEXT, -- The last day; empty where no end is known
  PRIMARY KEY (workspace, council, seat),
  FOREIGN KEY (workspace, council) REFERENCES councils (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS council_members_organisation ON council_members (workspace, organisation);

-- Something that a council has to do by a day.
CREATE TABLE IF NOT EXISTS council_deadlines (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  council TEXT NOT NULL, -- The id of the council
  position INTEGER NOT NULL, -- Its place in the list, from 1
  title TEXT NOT NULL, -- What is to be done
  due TEXT, -- The last day for it, as far as is known
  due_last_day TEXT NOT NULL, -- The last day that due can mean
  met TEXT, -- When it was done; empty while it has not been
  PRIMARY KEY (workspace, council, position),
  FOREIGN KEY (workspace, council) REFERENCES councils (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- Something that a council has to report.
CREATE TABLE IF NOT EXISTS council_reports (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  council TEXT NOT NULL, -- The id of the council
  position INTEGER NOT NULL, -- Its place in the list, from 1
  title TEXT NOT NULL, -- What is reported
  due TEXT, -- The last day for it, as far as is known
  due_last_day TEXT, -- The last day that due can mean
  delivered TEXT, -- When it was delivered; empty while it has not been
  contents TEXT, -- What is to stand in it, in Markdown
  PRIMARY KEY (workspace, council, position),
  FOREIGN KEY (workspace, council) REFERENCES councils (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- Something decided or proposed.
CREATE TABLE IF NOT EXISTS measures (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  id TEXT NOT NULL, -- The id of the measure
  title TEXT NOT NULL, -- What is to be done
  objective TEXT, -- What it is to achieve
  target TEXT, -- The side of the crime triangle
  level TEXT, -- The level of prevention
  horizon TEXT, -- How soon it is to work
  plan TEXT, -- How it is to be done, in Markdown
  due TEXT, -- The last day for it, as far as is known
  due_last_day TEXT, -- The last day that due can mean
  status TEXT NOT NULL, -- How far it has come
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED
);

-- An organisation that answers for a measure.
CREATE TABLE IF NOT EXISTS measure_responsible (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  measure TEXT NOT NULL, -- The id of the measure
  organisation TEXT NOT NULL, -- The id of the organisation
  position INTEGER NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, measure, organisation),
  FOREIGN KEY (workspace, measure) REFERENCES measures (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS measure_responsible_organisation ON measure_responsible (workspace, organisation);

-- An organisation with which a measure is done.
CREATE TABLE IF NOT EXISTS measure_partners (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  measure TEXT NOT NULL, -- The id of the measure
  organisation TEXT NOT NULL, -- The id of the organisation
  position INTEGER NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, measure, organisation),
  FOREIGN KEY (workspace, measure) REFERENCES measures (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS measure_partners_organisation ON measure_partners (workspace, organisation);

-- What had come of a measure on a day.
CREATE TABLE IF NOT EXISTS follow_ups (
  marking TEXT NOT NULL, -- What must be seen wherever the row is
  workspace TEXT NOT NULL, -- The id of the workspace that the row is from
  measure TEXT NOT NULL, -- The id of the measure
  position INTEGER NOT NULL, -- Its place in the list, from 1
  followed_up TEXT NOT NULL, -- The day of which it is told
  text TEXT, -- What had come of it
  PRIMARY KEY (workspace, measure, position),
  FOREIGN KEY (workspace, measure) REFERENCES measures (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

