{% comment %}
A common table expression: instance, one row per shared transfer of a declared template, with the balance of its posted
legs and whether its chain is complete. Legs that failed moved nothing; a transfer of nothing else is no instance.
{% endcomment %}
instance AS (
  SELECT
    summary.template_name,
    summary.transfer_id,
    summary.first_posting,
    template.expected_net,
    summary.posted_net AS actual_net,
    summary.posted_net - template.expected_net AS net_diff,
    summary.fired_amount,
    summary.posted_count + summary.pending_count AS leg_count,
    summary.metadata,
    CASE
      WHEN ABS(summary.posted_net - template.expected_net) >= {{ cent | sql }} THEN 'Imbalanced'
      WHEN chain.completion_status = 'Incomplete' THEN 'Orphaned'
      ELSE 'Complete'
    END AS completion_status
  FROM {{ 'transfer_summary' | table }} summary
  JOIN {{ 'cfg_template' | table }} template
    ON template.template_name = summary.template_name
  LEFT JOIN {{ 'chain_status' | table }} chain
    ON chain.transfer_id = summary.transfer_id AND chain.parent_name = summary.effective_name
  WHERE summary.has_fired = 1
)
