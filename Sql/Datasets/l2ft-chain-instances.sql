{% comment %}
Every firing of a chain's parent, and whether what it requires has fired. An exclusive group counts as one requirement; two
members of it in one firing leave the firing incomplete.
{% endcomment %}
SELECT
  chain.parent_name AS parent_chain_name,
  chain.transfer_id AS parent_transfer_id,
  chain.first_posting AS parent_posting,
  chain.status AS parent_status,
  chain.fired_amount AS parent_amount_money,
  chain.required_total,
  chain.required_fired,
  chain.completion_status,
  chain.groups_overfired,
  {{ 'chain.first_posting' | day_of }} AS parent_posting_day,
  chain.children_failed,
  CASE WHEN chain.completion_status = 'Incomplete' THEN 1 ELSE 0 END AS is_incomplete,
  CASE chain.completion_status WHEN 'Completed' THEN 1 WHEN 'Incomplete' THEN 0 END AS completed_share
FROM {{ 'chain_status' | table }} chain
WHERE {% part Datasets/Parts/keep-metadata %}
