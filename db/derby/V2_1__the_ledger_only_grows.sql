-- Derby knows no SIGNAL: a text that is no number, found when it runs, stops the statement.

create trigger consent_event_no_delete no cascade before delete on consent_event
  for each statement
  values cast('the consent ledger only grows, ' || current_user as integer);

create trigger consent_event_no_update no cascade before update on consent_event
  referencing old as was new as becomes
  for each row
  when (
    becomes.seq <> was.seq or becomes.digest <> was.digest or becomes.hash <> was.hash
    or becomes.subject_id is not null or becomes.scope is not null
    or becomes.decision is not null or becomes.way is not null or becomes.remark is not null
    or becomes.obtained_at is not null or becomes.recorded_at is not null
    or becomes.clerk is not null or becomes.workplace is not null
    or becomes.language is not null or becomes.text_form is not null
    or becomes.text_version is not null or becomes.text_hash is not null
    or becomes.right_told is not null or becomes.indicated_by is not null
    or becomes.evidence_place is not null or becomes.evidence_hash is not null
    or becomes.contact_mark is not null or becomes.salt is not null
    or not exists (select seq from consent_erasure e where e.seq = was.seq)
  )
  values cast('the consent ledger only grows, ' || current_user as integer);
