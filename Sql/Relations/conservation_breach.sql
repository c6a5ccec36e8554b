{% comment %}
On request: ordinary two-leg transfers whose posted legs do not add up to what their rail expects. Transfers of templates have a
sheet of their own, and transfers that are still pending in part are not judged.
{% endcomment %}
SELECT
  summary.transfer_id,
  summary.effective_name AS rail_name,
  rail.transfer_type,
  summary.first_posting,
  summary.posted_net,
  rail.expected_net,
  summary.posted_net - rail.expected_net AS difference
{% if incremental %}
FROM {{ delta.transfer | ident }} reach
{{ 'transfer_summary' | table | join_each: 'summary', 'summary.transfer_id = reach.transfer_id' }}
{% else %}
FROM {{ 'transfer_summary' | table }} summary
{% endif %}
JOIN {{ cfg_rail | ident }} rail
  ON rail.rail_name = summary.effective_name
WHERE {{ check_conservation | sql }}
  AND summary.template_name IS NULL
  AND summary.pending_count = 0
  AND summary.posted_count > 0
  AND summary.posted_net <> rail.expected_net
