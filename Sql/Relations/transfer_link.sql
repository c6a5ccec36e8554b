-- relation transfer_link: Where every transfer with a parent hangs. A transfer has one parent: the one that its earliest version
--   with a parent names. A transfer that is not here is its own root at depth 0. The walk goes down from the parents that have none
--   themselves and reaches each transfer once; what it does not reach lies on a cycle or below one, and hangs from the least id of
--   that cycle. What was reached is grouped, though each is there once: no planner knows how many rows a walk has, and a group it
--   does not take for billions.
-- grain: one row per transfer that names a parent
-- key (transfer_id)
-- column transfer_id text(255): the transfer
-- column transfer_parent_id text(255): the transfer that set it off
-- column root_transfer_id text(255): where its chain begins
-- column depth integer: how many transfers lie between
-- column link_kind text(20): child; orphan when the parent has no legs; cycle when it leads back to itself
-- index link_transfer (transfer_id): finds the transfers that a refresh replaces
-- index link_parent (transfer_parent_id): the children of a transfer
-- reached by descendant using (transfer_id)

{{ with_recursive | sql }} link AS (
  SELECT leg.transfer_id, {{ 'leg.transfer_parent_id' | first_by_entry: 'leg.entry' }} AS transfer_parent_id
  FROM {{ 'current_transactions' | table }} leg
  WHERE leg.transfer_parent_id IS NOT NULL
  GROUP BY leg.transfer_id
),
present AS (
  SELECT DISTINCT leg.transfer_id
  FROM {{ 'current_transactions' | table }} leg
  JOIN (SELECT DISTINCT transfer_parent_id FROM link) parent
    ON parent.transfer_parent_id = leg.transfer_id
),
walk (transfer_id, transfer_parent_id, root_transfer_id, depth, is_looped) AS (
  SELECT
    link.transfer_id,
    link.transfer_parent_id,
    link.transfer_parent_id,
    1,
    0
  FROM link
  LEFT JOIN link above
    ON above.transfer_id = link.transfer_parent_id
  WHERE above.transfer_id IS NULL
{% part Relations/Parts/walk-of-links %}
SELECT
  walk.transfer_id,
  walk.transfer_parent_id,
  walk.root_transfer_id,
  walk.depth,
  CASE
    WHEN walk.is_looped = 1 THEN 'cycle'
    WHEN present.transfer_id IS NOT NULL THEN 'child'
    ELSE 'orphan'
  END AS link_kind
FROM walk
LEFT JOIN present
  ON present.transfer_id = walk.transfer_parent_id
UNION ALL
SELECT unrolled.transfer_id, unrolled.transfer_parent_id, unrolled.root_transfer_id, unrolled.depth, 'cycle'
FROM unrolled
