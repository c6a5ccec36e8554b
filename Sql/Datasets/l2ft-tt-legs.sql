{% comment %}
The ribbons of the flow diagram. Debits flow from the account into the template, credits from the template to the account.
A child that fired is a ribbon to its name, as wide as what its transfers moved. A required child that did not, or an exclusive group that
had to fire and did not, is a ribbon to that name marked as orphan. Legs that failed moved nothing. Legs without a template are named, though none of them has
an instance: most are such legs, and an engine that knows drops them before it joins.
{% endcomment %}
WITH {% part Datasets/Parts/template-instance %},
template_word AS (
  SELECT template_name, {{ 'template_name' | in_words }} AS words FROM {{ 'cfg_template' | table }}
),
ribbon AS (
  SELECT
    instance.template_name,
    instance.transfer_id,
    leg.posting,
    COALESCE(leg.account_name, leg.account_id) AS account_name,
    leg.account_role,
    leg.amount_money,
    leg.amount_direction,
    ABS(leg.amount_money) AS amount_abs,
    CASE
      WHEN leg.amount_direction = 'Debit' THEN COALESCE(leg.account_name, leg.account_id)
      ELSE named.words
    END AS flow_source,
    CASE
      WHEN leg.amount_direction = 'Debit' THEN named.words
      ELSE COALESCE(leg.account_name, leg.account_id)
    END AS flow_target,
    'template_leg' AS edge_kind,
    instance.completion_status,
    leg.metadata
  FROM instance
  JOIN template_word named
    ON named.template_name = instance.template_name
  JOIN {{ 'current_transactions' | table }} leg
    ON leg.template_name = instance.template_name AND leg.transfer_id = instance.transfer_id
  WHERE leg.template_name IS NOT NULL AND leg.status IN ('Posted', 'Pending')
  UNION ALL
  SELECT
    instance.template_name,
    instance.transfer_id,
    instance.first_posting,
    {{ 'text(255)' | null_of }},
    {{ 'text(100)' | null_of }},
    COALESCE(edge.amount, instance.fired_amount),
    'Credit',
    COALESCE(edge.amount, instance.fired_amount),
    named.words,
    {{ 'edge.target' | in_words }} || CASE WHEN edge.fired = 1 THEN '' ELSE ' (orphan)' END,
    CASE WHEN edge.fired = 1 THEN 'chain_matched' ELSE 'chain_orphan' END,
    instance.completion_status,
    instance.metadata
  FROM instance
  JOIN template_word named
    ON named.template_name = instance.template_name
  JOIN (
    SELECT
      declared.parent_name,
      declared.transfer_id,
      declared.child_name AS target,
      declared.child_fired AS fired,
      SUM(child.fired_amount) AS amount
    FROM {{ 'chain_edge' | table }} declared
    LEFT JOIN {{ 'transfer_summary' | table }} child
      ON child.transfer_parent_id = declared.transfer_id AND child.effective_name = declared.child_name AND child.has_fired = 1
    WHERE declared.parent_name IN (SELECT template_name FROM template_word)
      AND (declared.child_fired = 1 OR (declared.is_required = 1 AND declared.xor_group IS NULL))
    GROUP BY declared.parent_name, declared.transfer_id, declared.child_name, declared.child_fired
    UNION ALL
    SELECT parent_name, transfer_id, xor_group, 0, {{ 'sum' | null_of }}
    FROM {{ 'chain_edge' | table }}
    WHERE xor_group IS NOT NULL
      AND transfer_id IN (SELECT transfer_id FROM {{ 'chain_status' | table }} WHERE groups_unfired > 0)
    GROUP BY parent_name, transfer_id, xor_group
    HAVING MAX(is_required) = 1 AND MAX(child_fired) = 0
  ) edge
    ON edge.parent_name = instance.template_name AND edge.transfer_id = instance.transfer_id
)
SELECT
  template_name,
  transfer_id,
  posting,
  account_name,
  account_role,
  amount_money,
  amount_direction,
  amount_abs,
  flow_source,
  flow_target,
  edge_kind,
  completion_status,
  {{ 'posting' | day_of }} AS posting_day
FROM ribbon
WHERE {% part Datasets/Parts/keep-metadata %}
