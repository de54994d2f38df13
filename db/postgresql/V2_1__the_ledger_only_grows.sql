create function ledger_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the consent ledger only grows';
end
$$;

create function ledger_row_is_kept() returns trigger language plpgsql as $$
begin
  if new.seq <> old.seq or new.digest <> old.digest or new.hash <> old.hash
    or new.subject_id is not null or new.scope is not null
    or new.decision is not null or new.way is not null or new.remark is not null
    or new.obtained_at is not null or new.recorded_at is not null
    or new.clerk is not null or new.workplace is not null
    or new.language is not null or new.text_form is not null
    or new.text_version is not null or new.text_hash is not null
    or new.right_told is not null or new.indicated_by is not null
    or new.evidence_place is not null or new.evidence_hash is not null
    or new.contact_mark is not null or new.salt is not null
    or not exists (select 1 from consent_erasure e where e.seq = old.seq)
  then
    raise exception 'the consent ledger only grows';
  end if;
  return new;
end
$$;

create trigger consent_event_no_delete before delete or truncate on consent_event
  for each statement execute function ledger_only_grows();

create trigger consent_event_no_update before update on consent_event
  for each row execute function ledger_row_is_kept();
