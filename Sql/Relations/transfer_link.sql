{% comment %}
Where every transfer with a parent hangs. A transfer has one parent: the one that its earliest version with a parent names.
The walk goes down from the parents that have none themselves and reaches each transfer once; what it does not reach lies on
a cycle or below one, and hangs from the least id of that cycle. An incremental refresh asks for the parents of few transfers one by
one, which an EXISTS would answer by reading all legs. What was reached is grouped, though each is there once: no planner knows how
many rows a walk has, and a group it does not take for billions.
{% endcomment %}
{{ with_recursive | sql }} link AS (
  SELECT leg.transfer_id, {{ 'leg.transfer_parent_id' | first_by_entry: 'leg.entry' }} AS transfer_parent_id
{% if incremental %}
  FROM {{ delta.descendant | ident }} reach
  {{ 'current_transactions' | table | join_each: 'leg', 'leg.transfer_id = reach.transfer_id' }}
{% else %}
  FROM {{ 'current_transactions' | table }} leg
{% endif %}
  WHERE leg.transfer_parent_id IS NOT NULL
  GROUP BY leg.transfer_id
),
{% unless incremental %}
present AS (
  SELECT DISTINCT leg.transfer_id
  FROM {{ 'current_transactions' | table }} leg
  JOIN (SELECT DISTINCT transfer_parent_id FROM link) parent
    ON parent.transfer_parent_id = leg.transfer_id
),
{% endunless %}
walk (transfer_id, transfer_parent_id, root_transfer_id, depth, is_looped) AS (
  SELECT
    link.transfer_id,
    link.transfer_parent_id,
{% if incremental %}
    COALESCE(outside.root_transfer_id, link.transfer_parent_id),
    COALESCE(outside.depth, 0) + 1,
    CASE WHEN outside.link_kind = 'cycle' THEN 1 ELSE 0 END
  FROM link
  LEFT JOIN link above
    ON above.transfer_id = link.transfer_parent_id
  {{ 'transfer_link' | table | left_join_each: 'outside', 'outside.transfer_id = link.transfer_parent_id' }}
  WHERE above.transfer_id IS NULL
{% else %}
    link.transfer_parent_id,
    1,
    0
  FROM link
  LEFT JOIN link above
    ON above.transfer_id = link.transfer_parent_id
  WHERE above.transfer_id IS NULL
{% endif %}
  UNION ALL
  SELECT link.transfer_id, link.transfer_parent_id, walk.root_transfer_id, walk.depth + 1, walk.is_looped
  FROM walk
  JOIN link
    ON link.transfer_parent_id = walk.transfer_id
),
unreached AS (
  SELECT link.transfer_id, link.transfer_parent_id
  FROM link
  LEFT JOIN (SELECT transfer_id FROM walk GROUP BY transfer_id) reached
    ON reached.transfer_id = link.transfer_id
  WHERE reached.transfer_id IS NULL
),
upward (start_id, transfer_id) AS (
  SELECT unreached.transfer_id, unreached.transfer_parent_id
  FROM unreached
{% if dialect == 'oracle' %}
  UNION ALL
{% else %}
  UNION
{% endif %}
  SELECT upward.start_id, unreached.transfer_parent_id
  FROM upward
  JOIN unreached
    ON unreached.transfer_id = upward.transfer_id
)
{% if dialect == 'oracle' %}
CYCLE start_id, transfer_id SET is_repeated TO 1 DEFAULT 0
{% endif %},
looped AS (
  SELECT upward.start_id, {{ 'upward.transfer_id' | min_text }} AS root_transfer_id
  FROM upward
  JOIN upward home
    ON home.start_id = upward.transfer_id AND home.transfer_id = upward.transfer_id
  GROUP BY upward.start_id
),
unrolled (transfer_id, transfer_parent_id, root_transfer_id, depth) AS (
  SELECT unreached.transfer_id, unreached.transfer_parent_id, looped.root_transfer_id, 0
  FROM unreached
  JOIN looped
    ON looped.start_id = unreached.transfer_id AND looped.root_transfer_id = unreached.transfer_id
  UNION ALL
  SELECT unreached.transfer_id, unreached.transfer_parent_id, unrolled.root_transfer_id, unrolled.depth + 1
  FROM unrolled
  JOIN unreached
    ON unreached.transfer_parent_id = unrolled.transfer_id
  WHERE unreached.transfer_id <> unrolled.root_transfer_id
)
SELECT
  walk.transfer_id,
  walk.transfer_parent_id,
  walk.root_transfer_id,
  walk.depth,
  CASE
    WHEN walk.is_looped = 1 THEN 'cycle'
{% if incremental %}
    WHEN (
      SELECT MIN(leg.entry) FROM {{ 'current_transactions' | table }} leg WHERE leg.transfer_id = walk.transfer_parent_id
    ) IS NOT NULL THEN 'child'
{% else %}
    WHEN present.transfer_id IS NOT NULL THEN 'child'
{% endif %}
    ELSE 'orphan'
  END AS link_kind
FROM walk
{% unless incremental %}
LEFT JOIN present
  ON present.transfer_id = walk.transfer_parent_id
{% endunless %}
UNION ALL
SELECT unrolled.transfer_id, unrolled.transfer_parent_id, unrolled.root_transfer_id, unrolled.depth, 'cycle'
FROM unrolled
