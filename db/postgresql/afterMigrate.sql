-- Texts are compared by their bytes, as Derby does, whatever language the server's administrator
-- chose: people see the same order, and an index serves the beginnings of words.
do $$
declare
  texts record;
begin
  for texts in
    select c.table_name, string_agg(
        format('alter column %I type %s collate "C"', c.column_name,
          format_type(a.atttypid, a.atttypmod)), ', ') as changes
      from information_schema.columns c
      join pg_attribute a on a.attname = c.column_name
        and a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
      join pg_collation o on o.oid = a.attcollation
      where c.table_schema = current_schema() and o.collname <> 'C'
        and c.table_name <> 'SCHEMA_HISTORY'
      group by c.table_name
  loop
    execute format('alter table %I %s', texts.table_name, texts.changes);
  end loop;
end
$$;
