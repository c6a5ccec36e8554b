{% comment %}
The walk down from its first links (link, and the first half of walk), then what it does not reach: cycles, and what hangs below one.
{% endcomment %}
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
