-- INTERN
-- The records of the workspace nod, in place of those that the warehouse has of it.
\set ON_ERROR_STOP on
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
BEGIN;

-- A workspace, and what was exported of it.
CREATE TABLE IF NOT EXISTS workspaces (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  name text NOT NULL, -- What it is called
  publisher text, -- Who publishes its documents
  audience text NOT NULL CHECK (audience = 'house'), -- Who the rows of the workspace are for
  people boolean NOT NULL CHECK (people = true), -- Whether personal data is among the rows
  as_of date NOT NULL, -- The day by which consent and signatures are judged
  model bigint NOT NULL CHECK (model = 1), -- The form of the tables
  PRIMARY KEY (workspace)
);

-- A body that takes part, signs, or is named otherwise.
CREATE TABLE IF NOT EXISTS organisations (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  id text NOT NULL, -- The id of the organisation
  name text NOT NULL, -- The name in full
  short_name text, -- The short or everyday name
  sector text, -- The part of society that it belongs to
  kind text, -- What sort of body it is
  level text, -- Where in the country it works
  parent text, -- The organisation that it is a part of
  website text, -- Its address on the web
  org_number text, -- The organisation number
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, parent) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS organisations_parent ON organisations (workspace, parent);

-- A person by whom an organisation is reached.
CREATE TABLE IF NOT EXISTS organisation_contacts (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  organisation text NOT NULL, -- The id of the organisation
  position bigint NOT NULL, -- The place in the list, from 1
  name text, -- The name
  title text, -- The title
  email text, -- The e-mail address
  phone text, -- The phone number
  PRIMARY KEY (workspace, organisation, position),
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- A tag that some input bears.
CREATE TABLE IF NOT EXISTS tags (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  tag text NOT NULL, -- The tag as it is written
  word text, -- The word of the vocabulary that it is, whatever its case
  sv text, -- What the word is called in Swedish
  en text, -- What the word is called in English
  PRIMARY KEY (workspace, tag),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED
);

-- A meeting, or a dated analysis, with its record.
CREATE TABLE IF NOT EXISTS forums (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  id text NOT NULL, -- The id of the forum
  title text NOT NULL, -- What it is called
  kind text, -- What sort of occasion it is
  status text NOT NULL, -- How far it has come
  held text, -- When it is held, as far as is known
  first_day date, -- The first day that held can mean
  held_until text, -- When a meeting of several days ends
  last_day date, -- The last day that held, or held_until, can mean
  place text, -- Where it is held
  level text, -- Where in the country it works
  area text, -- The part of the country that it is about
  series text, -- What forums that follow each other have in common
  occasion bigint, -- The number of the forum in its series
  compiled text, -- When the documentation was put together
  purpose text, -- Why it is held, in Markdown
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED
);

-- An organisation on whose behalf a forum is held.
CREATE TABLE IF NOT EXISTS forum_commissioners (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  forum text NOT NULL, -- The id of the forum
  organisation text NOT NULL, -- The id of the organisation
  position bigint NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, forum, organisation),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS forum_commissioners_organisation ON forum_commissioners (workspace, organisation);

-- An organisation that arranges a forum.
CREATE TABLE IF NOT EXISTS forum_organisers (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  forum text NOT NULL, -- The id of the forum
  organisation text NOT NULL, -- The id of the organisation
  position bigint NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, forum, organisation),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS forum_organisers_organisation ON forum_organisers (workspace, organisation);

-- An item of a forum's programme.
CREATE TABLE IF NOT EXISTS programme_items (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  forum text NOT NULL, -- The id of the forum
  position bigint NOT NULL, -- Its place in the programme, from 1
  time text, -- The time as it is printed
  title text NOT NULL, -- What happens then
  organisation text, -- Who leads or speaks
  speaker text, -- The function that speaks, never a person
  PRIMARY KEY (workspace, forum, position),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS programme_items_organisation ON programme_items (workspace, organisation);

-- A headed text of a forum.
CREATE TABLE IF NOT EXISTS sections (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  id text NOT NULL, -- The ids of the forum and of the section: FORUM/SECTION
  forum text NOT NULL, -- The id of the forum
  local_id text NOT NULL, -- The id of the section in its forum
  position bigint NOT NULL, -- Its place among the forum's sections, from 1
  parent text, -- The section that it stands in: FORUM/SECTION
  role text, -- What it is for
  heading text, -- The heading; where it is empty, documents name the role
  organisation text, -- Whose text it is
  body text, -- The text, in Markdown
  paraphrase boolean NOT NULL, -- Whether it restates a source in other words
  internal boolean NOT NULL, -- Whether only the house may see it
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
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  forum text NOT NULL, -- The id of the forum
  position bigint NOT NULL, -- The number of the edition, from 1
  published date NOT NULL, -- The day of publication
  change text, -- What had changed since the edition before
  PRIMARY KEY (workspace, forum, position),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- An organisation's seat at a forum.
CREATE TABLE IF NOT EXISTS participants (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  forum text NOT NULL, -- The id of the forum
  seat bigint NOT NULL, -- The number of the seat in this export, from 1
  organisation text NOT NULL, -- Whose seat it is
  name text NOT NULL, -- The name as it was printed that day
  attendance text, -- Whether it came; empty counts as having come
  took_part boolean NOT NULL, -- Whether it came, or said that it would
  people bigint, -- How many people came
  listing text, -- What it has chosen about being named
  PRIMARY KEY (workspace, forum, seat),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS participants_organisation ON participants (workspace, organisation);

-- Something that a participant does at a forum.
CREATE TABLE IF NOT EXISTS participant_roles (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  forum text NOT NULL, -- The id of the forum
  seat bigint NOT NULL, -- The number of the seat
  role text NOT NULL, -- What it does there
  PRIMARY KEY (workspace, forum, seat, role),
  FOREIGN KEY (workspace, forum, seat) REFERENCES participants (workspace, forum, seat) DEFERRABLE INITIALLY DEFERRED
);

-- An organisation that shares the seat of another.
CREATE TABLE IF NOT EXISTS shared_seats (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  forum text NOT NULL, -- The id of the forum
  seat bigint NOT NULL, -- The number of the seat
  organisation text NOT NULL, -- The id of the organisation
  PRIMARY KEY (workspace, forum, seat, organisation),
  FOREIGN KEY (workspace, forum, seat) REFERENCES participants (workspace, forum, seat) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS shared_seats_organisation ON shared_seats (workspace, organisation);

-- A person who took a seat at a forum.
CREATE TABLE IF NOT EXISTS representatives (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  forum text NOT NULL, -- The id of the forum
  seat bigint NOT NULL, -- The number of the seat
  position bigint NOT NULL, -- The place in the list, from 1
  name text, -- The name
  title text, -- The title
  email text, -- The e-mail address
  phone text, -- The phone number
  PRIMARY KEY (workspace, forum, seat, position),
  FOREIGN KEY (workspace, forum, seat) REFERENCES participants (workspace, forum, seat) DEFERRABLE INITIALLY DEFERRED
);

-- A node in a forum's discussion: a round, a question, a topic, a board or a heading.
CREATE TABLE IF NOT EXISTS themes (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  id text NOT NULL, -- The ids of the forum and of the theme: FORUM/THEME
  forum text NOT NULL, -- The id of the forum
  local_id text NOT NULL, -- The id of the theme in its forum
  position bigint NOT NULL, -- Its place among the forum's themes, from 1
  parent text, -- The theme that it stands under: FORUM/THEME
  kind text, -- What the theme is
  number bigint, -- The printed number
  title text NOT NULL, -- What it is called
  question text, -- The question as it was put
  lead text, -- The text before the points, in Markdown
  body text, -- The running text, in Markdown
  paraphrase boolean NOT NULL, -- Whether the texts restate a source in other words
  internal boolean NOT NULL, -- Whether only the house may see it
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, parent) REFERENCES themes (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS themes_forum ON themes (workspace, forum);
CREATE INDEX IF NOT EXISTS themes_parent ON themes (workspace, parent);

-- A question that was to help the talk along.
CREATE TABLE IF NOT EXISTS theme_prompts (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  theme text NOT NULL, -- The id of the theme
  position bigint NOT NULL, -- Its place in the list, from 1
  text text NOT NULL, -- A question that was to help the talk along
  PRIMARY KEY (workspace, theme, position),
  FOREIGN KEY (workspace, theme) REFERENCES themes (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- A point of a theme's summary, in Markdown.
CREATE TABLE IF NOT EXISTS theme_points (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  theme text NOT NULL, -- The id of the theme
  position bigint NOT NULL, -- Its place in the list, from 1
  text text NOT NULL, -- A point of a theme's summary, in Markdown
  PRIMARY KEY (workspace, theme, position),
  FOREIGN KEY (workspace, theme) REFERENCES themes (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- What a theme grew out of.
CREATE TABLE IF NOT EXISTS theme_origins (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  theme text NOT NULL, -- The id of the theme
  position bigint NOT NULL, -- Its place in the list, from 1
  origin text NOT NULL, -- As it is recorded: the id of an input, or FORUM/THEME; it need not be there
  PRIMARY KEY (workspace, theme, position),
  FOREIGN KEY (workspace, theme) REFERENCES themes (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- One statement: a post-it, a note of a group talk ….
CREATE TABLE IF NOT EXISTS inputs (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  forum text NOT NULL, -- The id of the forum
  id text NOT NULL, -- The id of the input
  position bigint NOT NULL, -- Its place in the reading order, from 1
  theme text, -- The theme that it hangs on: FORUM/THEME
  text text NOT NULL, -- What was said, in Markdown
  kind text, -- What it says
  voice text, -- A function that many people hold, never a person
  place text, -- A place that it speaks of
  source text, -- Where it was said or written
  paraphrase boolean NOT NULL, -- Whether it restates a source in other words
  talk text, -- The group talk that it comes from
  created timestamptz, -- When it was recorded
  PRIMARY KEY (workspace, forum, id),
  FOREIGN KEY (workspace, forum) REFERENCES forums (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, theme) REFERENCES themes (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS inputs_theme ON inputs (workspace, theme);

-- A tag that an input bears.
CREATE TABLE IF NOT EXISTS input_tags (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  forum text NOT NULL, -- The id of the forum
  input text NOT NULL, -- The id of the input
  tag text NOT NULL, -- The tag as it is written
  PRIMARY KEY (workspace, forum, input, tag),
  FOREIGN KEY (workspace, forum, input) REFERENCES inputs (workspace, forum, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, tag) REFERENCES tags (workspace, tag) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS input_tags_tag ON input_tags (workspace, tag);

-- An address on the web that an input speaks of, or another input that it belongs with.
CREATE TABLE IF NOT EXISTS input_links (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  forum text NOT NULL, -- The id of the forum
  input text NOT NULL, -- The id of the input
  position bigint NOT NULL, -- Its place in the list, from 1
  url text, -- The address; empty for an input
  linked text, -- The id of the input; empty for an address
  PRIMARY KEY (workspace, forum, input, position),
  FOREIGN KEY (workspace, forum, input) REFERENCES inputs (workspace, forum, id) DEFERRABLE INITIALLY DEFERRED
);

-- A text that organisations sign.
CREATE TABLE IF NOT EXISTS declarations (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  id text NOT NULL, -- The id of the declaration
  title text NOT NULL, -- What it is called
  steward text, -- The organisation that keeps the text and the signatures
  purpose text, -- What it is for, in Markdown
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, steward) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS declarations_steward ON declarations (workspace, steward);

-- An organisation between which and others a declaration holds.
CREATE TABLE IF NOT EXISTS declaration_parties (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  declaration text NOT NULL, -- The id of the declaration
  organisation text NOT NULL, -- The id of the organisation
  position bigint NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, declaration, organisation),
  FOREIGN KEY (workspace, declaration) REFERENCES declarations (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS declaration_parties_organisation ON declaration_parties (workspace, organisation);

-- An organisation that worked a declaration out.
CREATE TABLE IF NOT EXISTS declaration_reference_group (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  declaration text NOT NULL, -- The id of the declaration
  organisation text NOT NULL, -- The id of the organisation
  position bigint NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, declaration, organisation),
  FOREIGN KEY (workspace, declaration) REFERENCES declarations (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS declaration_reference_group_organisation ON declaration_reference_group (workspace, organisation);

-- The version of a declaration that is in force.
CREATE TABLE IF NOT EXISTS versions (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  declaration text NOT NULL, -- The id of the declaration
  number bigint NOT NULL, -- The number of the version, from 1
  label text, -- What people call it
  adopted text, -- When it was adopted
  text text, -- The text, in Markdown
  PRIMARY KEY (workspace, declaration, number),
  FOREIGN KEY (workspace, declaration) REFERENCES declarations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- An organisation's way with a declaration.
CREATE TABLE IF NOT EXISTS signatories (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  declaration text NOT NULL, -- The id of the declaration
  position bigint NOT NULL, -- Its place among the signatories of this export, from 1
  organisation text NOT NULL, -- Who stands under the declaration
  signed text, -- When it signed
  signed_last_day date, -- The last day that signed can mean
  version bigint, -- The version that it signed
  holds boolean NOT NULL, -- Whether the signature stands under the version in force
  status text, -- Where it stands today
  listing text, -- What it has chosen about being named; empty is undecided
  signed_by text, -- Who signed for it
  signed_by_title text, -- That person's title
  PRIMARY KEY (workspace, declaration, position),
  FOREIGN KEY (workspace, declaration) REFERENCES declarations (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS signatories_organisation ON signatories (workspace, organisation);

-- Something that happened on a signatory's way with a declaration.
CREATE TABLE IF NOT EXISTS signatory_events (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  declaration text NOT NULL, -- The id of the declaration
  position bigint NOT NULL, -- Its place among the declaration's events, from 1
  organisation text NOT NULL, -- Whose way it is
  happened text, -- When it happened
  last_day date, -- The last day that happened can mean
  status text NOT NULL, -- What it came to
  version bigint, -- The version that it is about
  PRIMARY KEY (workspace, declaration, position),
  FOREIGN KEY (workspace, declaration) REFERENCES declarations (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS signatory_events_organisation ON signatory_events (workspace, organisation);

-- A standing body of several organisations.
CREATE TABLE IF NOT EXISTS councils (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  id text NOT NULL, -- The id of the council
  name text NOT NULL, -- What it is called
  level text, -- Where in the country it works
  area text, -- The part of the country that it is for
  parent text, -- The council that it stands under
  template boolean NOT NULL, -- Whether it stands for all of its kind
  convener text, -- The organisation that calls it together
  established text, -- When it was set up
  mandate text, -- What it is for, in Markdown
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, parent) REFERENCES councils (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, convener) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS councils_parent ON councils (workspace, parent);
CREATE INDEX IF NOT EXISTS councils_convener ON councils (workspace, convener);

-- An organisation's seat in a council, on the day of the export.
CREATE TABLE IF NOT EXISTS council_members (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  council text NOT NULL, -- The id of the council
  seat bigint NOT NULL, -- The number of the seat in this export, from 1
  organisation text NOT NULL, -- Whose seat it is
  role text NOT NULL, -- What it does there
  occasions text, -- On what occasions it takes part; empty is always
  member_from text, -- The first day; empty is from the beginning
  member_to text, -- The last day; empty where no end is known
  PRIMARY KEY (workspace, council, seat),
  FOREIGN KEY (workspace, council) REFERENCES councils (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS council_members_organisation ON council_members (workspace, organisation);

-- Something that a council has to do by a day.
CREATE TABLE IF NOT EXISTS council_deadlines (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  council text NOT NULL, -- The id of the council
  position bigint NOT NULL, -- Its place in the list, from 1
  title text NOT NULL, -- What is to be done
  due text, -- The last day for it, as far as is known
  due_last_day date NOT NULL, -- The last day that due can mean
  met text, -- When it was done; empty while it has not been
  PRIMARY KEY (workspace, council, position),
  FOREIGN KEY (workspace, council) REFERENCES councils (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- Something that a council has to report.
CREATE TABLE IF NOT EXISTS council_reports (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  council text NOT NULL, -- The id of the council
  position bigint NOT NULL, -- Its place in the list, from 1
  title text NOT NULL, -- What is reported
  due text, -- The last day for it, as far as is known
  due_last_day date, -- The last day that due can mean
  delivered text, -- When it was delivered; empty while it has not been
  contents text, -- What is to stand in it, in Markdown
  PRIMARY KEY (workspace, council, position),
  FOREIGN KEY (workspace, council) REFERENCES councils (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

-- Something decided or proposed.
CREATE TABLE IF NOT EXISTS measures (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  id text NOT NULL, -- The id of the measure
  title text NOT NULL, -- What is to be done
  objective text, -- What it is to achieve
  target text, -- The side of the crime triangle
  level text, -- The level of prevention
  horizon text, -- How soon it is to work
  plan text, -- How it is to be done, in Markdown
  due text, -- The last day for it, as far as is known
  due_last_day date, -- The last day that due can mean
  status text NOT NULL, -- How far it has come
  PRIMARY KEY (workspace, id),
  FOREIGN KEY (workspace) REFERENCES workspaces (workspace) DEFERRABLE INITIALLY DEFERRED
);

-- An organisation that answers for a measure.
CREATE TABLE IF NOT EXISTS measure_responsible (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  measure text NOT NULL, -- The id of the measure
  organisation text NOT NULL, -- The id of the organisation
  position bigint NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, measure, organisation),
  FOREIGN KEY (workspace, measure) REFERENCES measures (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS measure_responsible_organisation ON measure_responsible (workspace, organisation);

-- An organisation with which a measure is done.
CREATE TABLE IF NOT EXISTS measure_partners (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  measure text NOT NULL, -- The id of the measure
  organisation text NOT NULL, -- The id of the organisation
  position bigint NOT NULL, -- Its place in the list, from 1
  PRIMARY KEY (workspace, measure, organisation),
  FOREIGN KEY (workspace, measure) REFERENCES measures (workspace, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (workspace, organisation) REFERENCES organisations (workspace, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX IF NOT EXISTS measure_partners_organisation ON measure_partners (workspace, organisation);

-- What had come of a measure on a day.
CREATE TABLE IF NOT EXISTS follow_ups (
  marking text NOT NULL, -- What must be seen wherever the row is
  workspace text NOT NULL, -- The id of the workspace that the row is from
  measure text NOT NULL, -- The id of the measure
  position bigint NOT NULL, -- Its place in the list, from 1
  followed_up date NOT NULL, -- The day of which it is told
  text text, -- What had come of it
  PRIMARY KEY (workspace, measure, position),
  FOREIGN KEY (workspace, measure) REFERENCES measures (workspace, id) DEFERRABLE INITIALLY DEFERRED
);

