-- Optional: partitions the tables by petition. Run it once, when all other scripts have run and while the tables are empty.
do $$
declare
  partitions constant integer := 16;
  plain text;
begin
  foreach plain in array array['petition', 'signature', 'history', 'idempotency', 'tally', 'event',
    'listener_offset', 'retry', 'dead_letter'] loop
    plain := 'petitionkit_' || plain;
    execute format('alter table %I rename to %I', plain, plain || '_plain');
    execute format('create table %I (like %I including all) partition by hash (petition)', plain, plain || '_plain');
    execute format('drop table %I', plain || '_plain');
    for part in 0 .. partitions - 1 loop
      execute format('create table %I partition of %I for values with (modulus %s, remainder %s)',
        plain || '_' || part, plain, partitions, part);
    end loop;
  end loop;
end $$;
