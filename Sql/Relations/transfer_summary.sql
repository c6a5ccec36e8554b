{% comment %}
The legs of each transfer under each effective name: the template's name if the leg has one, else the rail's. Money counts
when Posted; a transfer has fired when a leg is Posted or Pending. The parent is the one that the earliest version names. What other
relations need to know of posted legs is gathered in the same pass.
{% endcomment %}
SELECT
  leg.transfer_id,
  COALESCE(leg.template_name, leg.rail_name) AS effective_name,
  {{ 'leg.template_name' | max_text }} AS template_name,
  {{ 'leg.transfer_parent_id' | first_by_entry: 'leg.entry' }} AS transfer_parent_id,
  MIN(leg.posting) AS first_posting,
  MIN(CASE WHEN leg.status = 'Posted' THEN leg.posting END) AS first_posted,
  MIN(CASE WHEN leg.status = 'Posted' THEN leg.transfer_type END) AS least_posted_type,
  MAX(CASE WHEN leg.status = 'Posted' THEN leg.transfer_type END) AS greatest_posted_type,
  SUM(CASE WHEN leg.status = 'Posted' THEN leg.amount_money ELSE 0 END) AS posted_net,
  MAX(CASE WHEN leg.status = 'Posted' THEN ABS(leg.amount_money) END) AS posted_gross,
  MAX(leg.amount_money) AS largest_credit,
  MAX(ABS(leg.amount_money)) AS largest_amount,
  COUNT(*) AS leg_count,
  SUM(CASE WHEN leg.status = 'Posted' THEN 1 ELSE 0 END) AS posted_count,
  SUM(CASE WHEN leg.status = 'Posted' AND leg.amount_money <> 0 THEN 1 ELSE 0 END) AS moving_count,
  SUM(CASE WHEN leg.status = 'Pending' THEN 1 ELSE 0 END) AS pending_count,
  SUM(CASE WHEN leg.status = 'Failed' THEN 1 ELSE 0 END) AS failed_count,
  MAX(CASE WHEN leg.status IN ('Posted', 'Pending') THEN 1 ELSE 0 END) AS has_fired,
  {{ 'leg.status' | max_text }} AS status,
  {{ 'leg.metadata' | max_text }} AS metadata
{% if incremental %}
FROM {{ delta.transfer | ident }} reach
{{ 'current_transactions' | table | join_each: 'leg', 'leg.transfer_id = reach.transfer_id' }}
{% else %}
FROM {{ 'current_transactions' | table }} leg
{% endif %}
GROUP BY leg.transfer_id, COALESCE(leg.template_name, leg.rail_name)
