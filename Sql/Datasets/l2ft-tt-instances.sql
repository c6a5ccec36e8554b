{% comment %}
Every shared transfer of a declared template: its posted legs against the expected net, then its chain.
{% endcomment %}
WITH {% part Datasets/Parts/template-instance %}
SELECT
  template_name,
  transfer_id,
  first_posting AS posting,
  expected_net,
  actual_net,
  net_diff,
  leg_count,
  completion_status,
  {{ 'first_posting' | day_of }} AS posting_day,
  ABS(net_diff) AS net_diff_size,
  CASE WHEN completion_status = 'Imbalanced' THEN 1 ELSE 0 END AS is_imbalanced,
  CASE WHEN completion_status = 'Orphaned' THEN 1 ELSE 0 END AS is_orphaned
FROM instance
WHERE {% part Datasets/Parts/keep-metadata %}
