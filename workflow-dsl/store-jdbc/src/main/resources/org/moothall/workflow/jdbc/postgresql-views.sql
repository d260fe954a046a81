-- Views for reports on the tables of Moothall's workflows on PostgreSQL 12 or newer, format 1. Run this script beside the tables, and
-- again with each version of the library: it replaces what is there.
--
-- What the columns are called here is promised, and not what the tables are. Nothing in a view is personal but moothall_case_data: give
-- the right to read that to nobody who need not. A value that cannot be shown is null, and its row is there all the same.

-- Microseconds since 1970 as a moment; null for never, and beyond what PostgreSQL can tell.
CREATE OR REPLACE FUNCTION moothall_moment(micros bigint) RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT CASE WHEN micros BETWEEN -210000000000000000 AND 9000000000000000000
  THEN timestamptz '1970-01-01 00:00:00Z' + micros * interval '1 microsecond' END $$;

-- A moment as JSON keeps it; null for what is none.
CREATE OR REPLACE FUNCTION moothall_moment(kept text) RETURNS timestamptz LANGUAGE plpgsql STABLE AS
$$ BEGIN RETURN CAST(kept AS timestamptz); EXCEPTION WHEN OTHERS THEN RETURN NULL; END $$;

-- Kept text as JSON; null for what is none, and for text with the character U+0000, which jsonb cannot hold.
CREATE OR REPLACE FUNCTION moothall_json(kept text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS
$$ BEGIN RETURN CAST(kept AS jsonb); EXCEPTION WHEN OTHERS THEN RETURN NULL; END $$;

-- The elements of a list in JSON; none of what is no list.
CREATE OR REPLACE FUNCTION moothall_elements(list jsonb) RETURNS SETOF jsonb LANGUAGE sql IMMUTABLE AS
$$ SELECT jsonb_array_elements(CASE jsonb_typeof(list) WHEN 'array' THEN list ELSE '[]' END) $$;

-- one row a case
CREATE OR REPLACE VIEW moothall_cases AS
  SELECT c.id AS case_id, c.number, c.workflow, c.version, c.revision AS inputs,
    (SELECT moothall_moment(j.at) FROM moothall_journal j WHERE j.case_id = c.id AND j.revision = 1) AS started,
    moothall_moment(c.at) AS changed,
    c.outcome,
    CASE WHEN c.outcome IS NOT NULL THEN (SELECT moothall_moment(max(j.at)) FROM moothall_journal j
      WHERE j.case_id = c.id AND strpos(j.entries, '"what":"ended"') > 0) END AS ended
  FROM moothall_case c;

-- one row an open task
CREATE OR REPLACE VIEW moothall_tasks AS
  SELECT t.case_id, c.workflow, c.version, t.task, t.ordinal, t.roles, moothall_moment(t.opened) AS opened,
    moothall_moment(t.due) AS due, coalesce(moothall_moment(t.due) < now(), false) AS overdue, t.held
  FROM (SELECT k.case_id, k.ordinal, min(k.task) AS task, array_agg(k.role ORDER BY k.role) AS roles, min(k.opened) AS opened,
      min(k.due) AS due, count(k.holder) > 0 AS held FROM moothall_task k GROUP BY k.case_id, k.ordinal) t
    LEFT JOIN moothall_case c ON c.id = t.case_id;

-- one row a letter or call, and one a timer that failed and was parked; without what they say
CREATE OR REPLACE VIEW moothall_letters AS
  SELECT o.case_id, c.workflow, c.version, o.step, o.ordinal, CASE o.revision WHEN 0 THEN 'TIMER' ELSE 'OUTBOX' END AS kind,
    o.status, o.attempts, o.failure,
    (SELECT moothall_moment(j.at) FROM moothall_journal j WHERE j.case_id = o.case_id AND j.revision = o.revision) AS posted,
    moothall_moment(o.since) AS since,
    CASE o.status WHEN 'WAITING' THEN (SELECT moothall_moment(t.due) FROM moothall_timer t
      WHERE t.case_id = o.case_id AND t.ordinal = 0 AND t.step = o.step) END AS next_try
  FROM moothall_outbox o LEFT JOIN moothall_case c ON c.id = o.case_id;

-- one row a run of a promise, which is a deadline of the whole case: the present run, and those before it
CREATE OR REPLACE VIEW moothall_promises AS
  SELECT p.case_id, p.workflow, p.version, p.promise, coalesce(jsonb_array_length(p.earlier), 0) + 1 AS run,
    CASE WHEN p.started IS NULL THEN 'NOT_BEGUN'
      WHEN p.met IS NOT NULL THEN CASE WHEN p.missed IS NOT NULL THEN 'MET_LATE' WHEN p.excused IS NOT NULL THEN 'EXCUSED' ELSE 'MET' END
      WHEN p.missed IS NOT NULL THEN 'MISSED'
      WHEN p.excused IS NOT NULL THEN 'EXCUSED'
      WHEN p.ended IS NOT NULL THEN 'ENDED'
      WHEN p.paused THEN 'PAUSED'
      ELSE 'RUNNING' END AS standing,
    p.started, p.warned, p.missed, p.met, coalesce(p.met, p.ended) AS stopped, p.next
  FROM (SELECT c.id AS case_id, c.workflow, c.version, d ->> 'deadline' AS promise,
      CASE jsonb_typeof(d -> 'earlier') WHEN 'array' THEN d -> 'earlier' END AS earlier,
      moothall_moment(d ->> 'started') AS started, moothall_moment(d -> 'warned' ->> -1) AS warned,
      moothall_moment(d ->> 'missed') AS missed, moothall_moment(d ->> 'excused') AS excused,
      moothall_moment(d ->> 'met') AS met, moothall_moment(d ->> 'ended') AS ended,
      d -> 'pauses' -> -1 IS NOT NULL AND d -> 'pauses' -> -1 -> 'until' IS NULL AS paused,
      (SELECT moothall_moment(t.due) FROM moothall_timer t
        WHERE t.case_id = c.id AND t.step = '' AND CAST(t.ordinal AS text) = d ->> 'timer') AS next
    FROM moothall_case c
      CROSS JOIN LATERAL moothall_elements(moothall_json(c.position) -> 'deadlines') d) p
  UNION ALL
  SELECT c.id, c.workflow, c.version, d ->> 'deadline', e.run, upper(e.earlier ->> 'standing'),
    moothall_moment(e.earlier ->> 'started'), NULL, moothall_moment(e.earlier ->> 'missed'), NULL,
    moothall_moment(e.earlier ->> 'until'), NULL
  FROM moothall_case c
    CROSS JOIN LATERAL moothall_elements(moothall_json(c.position) -> 'deadlines') d
    CROSS JOIN LATERAL moothall_elements(d -> 'earlier') WITH ORDINALITY e (earlier, run);

-- what a case is, as JSON: personal
CREATE OR REPLACE VIEW moothall_case_data AS
  SELECT c.id AS case_id, c.workflow, c.version, moothall_json(c.data) AS data FROM moothall_case c;
