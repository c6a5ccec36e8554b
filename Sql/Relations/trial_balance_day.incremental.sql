{% comment %}
Changed legs leave and enter the sums of their days.
{% endcomment %}
SELECT
  posted_date,
  SUM(leg_count) AS leg_count,
  SUM(internal_change) AS internal_change,
  SUM(external_change) AS external_change,
  SUM(one_leg_change) AS one_leg_change,
  SUM(opening_change) AS opening_change
FROM (
  SELECT posted_date, leg_count, internal_change, external_change, one_leg_change, opening_change
  FROM {{ 'trial_balance_day' | table }}
  UNION ALL
  SELECT
    {{ 'leg.posting' | day_of }},
    leg.change,
    CASE WHEN leg.account_scope = 'internal' THEN leg.change * leg.amount_money ELSE 0 END,
    CASE WHEN leg.account_scope = 'internal' THEN 0 ELSE leg.change * leg.amount_money END,
    CASE
      WHEN leg.origin = 'OpeningBalance' OR ({% part Relations/Parts/two-sided %}) THEN 0
      ELSE leg.change * leg.amount_money
    END,
    CASE WHEN leg.origin = 'OpeningBalance' THEN leg.change * leg.amount_money ELSE 0 END
  FROM {{ 'changed_leg' | table }} leg
  LEFT JOIN {{ 'cfg_rail' | table }} rail
    ON rail.rail_name = leg.rail_name
  LEFT JOIN {{ 'cfg_template' | table }} template
    ON template.template_name = leg.template_name
  WHERE leg.status = 'Posted'
) part
GROUP BY posted_date
HAVING SUM(leg_count) > 0
