-- The tables of Moothall's workflows in SQLite 3.38 or newer, format 1.
--
-- Moments are microseconds since 1970-01-01T00:00Z: datetime(due / 1000000, 'unixepoch'). What is personal is in data,
-- position (the keys of parts), and content, and nowhere else; request keys and case ids are the application's own.
--
-- A seal is the digest of its row, origin the first 8 bytes of the hash of the journal's record that the row came with: they show
-- what was changed behind the engine's back (JdbcAudit).

CREATE TABLE moothall_about (
  name text PRIMARY KEY NOT NULL,
  value text NOT NULL,
  seal blob NOT NULL
) STRICT;

-- the shapes that cases have begun in; a definition that changes under its version number is refused
CREATE TABLE moothall_shape (
  workflow text NOT NULL,
  version integer NOT NULL,
  shape text NOT NULL,
  fingerprint text NOT NULL,
  CONSTRAINT moothall_shape_version PRIMARY KEY (workflow, version)
) STRICT, WITHOUT ROWID;

-- one row a case: what it is (data), where it stands (position), when it last took an input (at), the end of its journal's chain
-- (head); number is the order in which they began
CREATE TABLE moothall_case (
  id text PRIMARY KEY NOT NULL,
  number integer NOT NULL UNIQUE,
  workflow text NOT NULL,
  version integer NOT NULL,
  revision integer NOT NULL,
  at integer NOT NULL,
  outcome text,
  data text NOT NULL,
  position text NOT NULL,
  head blob NOT NULL
) STRICT;
-- the cases of a workflow version in their order; whether there are any
CREATE INDEX moothall_case_program ON moothall_case (workflow, version, number);

-- one row for each input that a case took; only content and salt are ever erased, and the chain does not need them
CREATE TABLE moothall_journal (
  case_id text NOT NULL,
  revision integer NOT NULL,
  at integer NOT NULL,
  actor text NOT NULL,
  asked text NOT NULL,
  request_key text,
  entries text NOT NULL,
  content text,
  salt blob,
  content_digest blob NOT NULL,
  state_digest blob NOT NULL,
  hash blob NOT NULL,
  CONSTRAINT moothall_journal_revision PRIMARY KEY (case_id, revision)
) STRICT;
CREATE UNIQUE INDEX moothall_journal_request ON moothall_journal (request_key) WHERE request_key IS NOT NULL;

-- one row for each open task and role that may do it; holder is the account that holds the task, personal like an actor in the journal
CREATE TABLE moothall_task (
  case_id text NOT NULL,
  ordinal integer NOT NULL,
  role text NOT NULL,
  program text NOT NULL,
  task text NOT NULL,
  candidates text NOT NULL,
  holder text,
  opened integer NOT NULL,
  due integer NOT NULL,
  origin integer NOT NULL,
  seal blob NOT NULL,
  CONSTRAINT moothall_task_ordinal PRIMARY KEY (case_id, ordinal, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX moothall_task_worklist ON moothall_task (role, due, opened, case_id, ordinal);
-- what somebody holds
CREATE INDEX moothall_task_held ON moothall_task (holder, due, opened, case_id, ordinal) WHERE holder IS NOT NULL;

-- what is to happen when: timers, and with ordinal 0 the looks at the outbox items of a case, one for each step that ever posted one. A
-- timer has a name and no step, a look has a step and no name. Due 9223372036854775807 is never. News are word left while a look is
-- claimed or put off: 1 there is something more, 2 what held it up is gone. The program is the case's workflow/version: who runs it, or
-- has a handler for its step, finds what is due in one index and meets nothing that is due for others.
--
-- A look says how far the items of its step got: letter is the ordinal of the last one that was tried, tried how often it had been by
-- then. Where timers of the case failed, a look with no step, due never, has tried for their number.
CREATE TABLE moothall_timer (
  case_id text NOT NULL,
  ordinal integer NOT NULL,
  step text NOT NULL,
  program text NOT NULL,
  name text NOT NULL,
  due integer NOT NULL,
  news integer NOT NULL,
  letter integer NOT NULL DEFAULT 0,
  tried integer NOT NULL DEFAULT 0,
  origin integer NOT NULL,
  seal blob NOT NULL,
  CONSTRAINT moothall_timer_ordinal PRIMARY KEY (case_id, ordinal, step)
) STRICT, WITHOUT ROWID;
CREATE INDEX moothall_timer_due ON moothall_timer (program, step, due, case_id, ordinal);

-- what cases asked of the world outside
CREATE TABLE moothall_outbox (
  case_id text NOT NULL,
  ordinal integer NOT NULL,
  revision integer NOT NULL,
  step text NOT NULL,
  content text,
  status text NOT NULL,
  attempts integer NOT NULL,
  since integer NOT NULL,
  failure text NOT NULL,
  origin integer NOT NULL,
  seal blob NOT NULL,
  CONSTRAINT moothall_outbox_ordinal PRIMARY KEY (case_id, ordinal)
) STRICT;
CREATE INDEX moothall_outbox_undelivered ON moothall_outbox (case_id, ordinal) WHERE status IN ('WAITING', 'PARKED');
CREATE INDEX moothall_outbox_parked ON moothall_outbox (status, case_id, ordinal) WHERE status = 'PARKED';
CREATE INDEX moothall_outbox_failing ON moothall_outbox (status, case_id, ordinal) WHERE status = 'WAITING' AND attempts > 0;

-- now is the last moment of a host on simulated time; 0 for none
INSERT INTO moothall_about (name, value, seal) VALUES
  ('format', '1', x'70d5e2599335eae3ff447e4c359bb538'),
  ('now', '0', x'2a38754749bebf3a683c46ed3d44f6c5');
