-- Optional: spreads the tables over the nodes of a Citus cluster. Run it when the other scripts have run, and again after each
-- script of a later release; tables that are spread already are left as they are. Those of a petition lie together, those of a movement, of the ranking, of a mailing and of a
-- list as well. The short ones, which are read together with any petition, are copied to every node.
do $$
declare
  each record;
begin
  for each in select plain, key, beside from (values
      (1, 'petition', 'petition', null),
      (2, 'document', 'petition', 'petition'),
      (3, 'signature', 'petition', 'petition'),
      (4, 'history', 'petition', 'petition'),
      (5, 'idempotency', 'petition', 'petition'),
      (6, 'tally', 'petition', 'petition'),
      (7, 'source', 'petition', 'petition'),
      (8, 'event', 'petition', 'petition'),
      (9, 'listener_offset', 'petition', 'petition'),
      (10, 'retry', 'petition', 'petition'),
      (11, 'dead_letter', 'petition', 'petition'),
      (12, 'case_file', 'petition', 'petition'),
      (13, 'standing', 'petition', 'petition'),
      (14, 'term', 'petition', 'petition'),
      (15, 'unindexed', 'petition', 'petition'),
      (16, 'movement', 'movement', null),
      (17, 'movement_petition', 'movement', 'movement'),
      (18, 'movement_signature', 'movement', 'movement'),
      (19, 'movement_person', 'movement', 'movement'),
      (20, 'movement_figure', 'movement', 'movement'),
      (21, 'followed', 'board', null),
      (22, 'trend', 'board', 'followed'),
      (23, 'mailing_recipient', 'mailing', null),
      (24, 'list_part', 'list', null)) as spread(place, plain, key, beside)
      join pg_class t on t.oid = to_regclass('petitionkit_' || plain)
      where t.oid not in (select logicalrelid from pg_dist_partition) order by place loop
    perform create_distributed_table('petitionkit_' || each.plain, each.key,
      colocate_with => coalesce('petitionkit_' || each.beside, 'none'));
  end loop;
  for each in select plain from unnest(array['schema', 'key', 'node', 'listener', 'suppression', 'mailing',
      'mailing_petition', 'list']) as copied(plain)
      join pg_class t on t.oid = to_regclass('petitionkit_' || plain)
      where t.oid not in (select logicalrelid from pg_dist_partition) loop
    perform create_reference_table('petitionkit_' || each.plain);
  end loop;
end $$;
