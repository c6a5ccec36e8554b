{% comment %}
Firings of the period that lack a child or fired too many of an exclusive group, and shared transfers whose legs do not net.
{% endcomment %}
WITH {% part Datasets/Parts/template-instance %}
SELECT problem, parent_name, transfer_id, first_posting, amount, required_total, required_fired, difference
FROM (
  SELECT
    CASE WHEN chain.groups_overfired > 0 THEN 'Several of an exclusive group fired' ELSE 'A required child did not fire' END AS problem,
    chain.parent_name,
    chain.transfer_id,
    summary.first_posting,
    summary.fired_amount AS amount,
    chain.required_total,
    chain.required_fired,
    {{ 'decimal(38,2)' | null_of }} AS difference
  FROM {{ 'chain_status' | table }} chain
  JOIN {{ 'transfer_summary' | table }} summary
    ON summary.transfer_id = chain.transfer_id AND summary.effective_name = chain.parent_name
  WHERE chain.completion_status = 'Incomplete'
  UNION ALL
  SELECT
    'The legs do not add up to the expected net',
    template_name,
    transfer_id,
    first_posting,
    fired_amount,
    {{ 'integer' | null_of }},
    {{ 'integer' | null_of }},
    net_diff
  FROM instance
  WHERE completion_status = 'Imbalanced'
) found
WHERE first_posting >= $1 AND first_posting < $2
ORDER BY problem, first_posting DESC, transfer_id, parent_name
