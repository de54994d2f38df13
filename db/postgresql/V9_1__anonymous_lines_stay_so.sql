create function anonymous_line_takes_nobody_in() returns trigger language plpgsql as $$
begin
  raise exception 'an anonymous line takes nobody in';
end
$$;

create trigger anonymous_line_no_update before update on anonymous_line
  for each statement execute function anonymous_line_takes_nobody_in();
