{% comment %}
Firings of the period that lack a child or fired not exactly one of a group, transfers whose legs disagree about their parent, and shared
transfers whose settled legs do not net: the breaks of Today's Exceptions, those too that are not due yet at the end of the period.
{% endcomment %}
SELECT
  found.reason AS problem,
  found.effective_name AS parent_name,
  found.transfer_id,
  found.first_posting,
  summary.fired_amount AS amount,
  chain.required_total,
  chain.required_fired,
  CASE WHEN found.check_type = 'chain_cycle_incomplete' THEN summary.posted_net - template.expected_net END AS difference
FROM {{ 'chain_break' | table }} found
JOIN {{ 'transfer_summary' | table }} summary
  ON summary.transfer_id = found.transfer_id AND summary.effective_name = found.effective_name
LEFT JOIN {{ 'cfg_template' | table }} template
  ON template.template_name = summary.template_name
LEFT JOIN {{ 'chain_status' | table }} chain
  ON chain.transfer_id = found.transfer_id AND chain.parent_name = found.effective_name
WHERE found.first_posting >= $1 AND found.first_posting < $2
ORDER BY found.check_type, found.first_posting DESC, found.transfer_id, found.effective_name, found.what
