{% comment %}
The transfers that put some days (days, a condition on leg.posting) out of balance: those with legs of a day that do not cancel, what
one-leg rails move and opening balances left out, as the trial balance leaves them out. Over all days such a transfer may well add up: then it posted
on both sides of midnight.
{% endcomment %}
{% capture has_two_sides %}
leg.status = 'Posted' AND leg.origin <> 'OpeningBalance' AND {% part Relations/Parts/two-sided %}
{% endcapture %}
WITH off_day AS (
  SELECT
    {{ 'leg.posting' | day_of }} AS posted_date,
    leg.transfer_id,
    {{ 'COALESCE(leg.template_name, leg.rail_name)' | max_text }} AS effective_name,
    {{ 'leg.transfer_type' | max_text }} AS transfer_type,
    COUNT(*) AS leg_count,
    SUM(leg.amount_money) AS off_by
  FROM {{ 'current_transactions' | table }} leg
  LEFT JOIN {{ 'cfg_rail' | table }} rail
    ON rail.rail_name = leg.rail_name
  LEFT JOIN {{ 'cfg_template' | table }} template
    ON template.template_name = leg.template_name
  WHERE {{ days | sql }}
    AND {{ has_two_sides | sql }}
  GROUP BY {{ 'leg.posting' | day_of }}, leg.transfer_id
  HAVING SUM(leg.amount_money) <> 0
),
whole AS (
  SELECT leg.transfer_id, SUM(leg.amount_money) AS off_by
  FROM {{ 'current_transactions' | table }} leg
  LEFT JOIN {{ 'cfg_rail' | table }} rail
    ON rail.rail_name = leg.rail_name
  LEFT JOIN {{ 'cfg_template' | table }} template
    ON template.template_name = leg.template_name
  WHERE leg.transfer_id IN (SELECT transfer_id FROM off_day)
    AND {{ has_two_sides | sql }}
  GROUP BY leg.transfer_id
)
