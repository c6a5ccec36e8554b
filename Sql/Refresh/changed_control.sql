-- scratch changed_control: Accounts and business days whose control totals changed, came or went, or whose legs may have changed.
-- before control_check

SELECT told.account_id, told.business_day_start
FROM {{ 'control_totals' | table }} told
LEFT JOIN {{ 'control_check' | table }} known
  ON known.account_id = told.account_id AND known.business_day_start = told.business_day_start
WHERE known.account_id IS NULL
  OR known.business_day_end <> told.business_day_end
  OR known.told_count <> told.leg_count
  OR known.told_debits <> told.debits
  OR known.told_credits <> told.credits
UNION
SELECT known.account_id, known.business_day_start
FROM {{ 'control_check' | table }} known
LEFT JOIN {{ 'control_totals' | table }} told
  ON told.account_id = known.account_id AND told.business_day_start = known.business_day_start
WHERE told.account_id IS NULL
UNION
SELECT known.account_id, known.business_day_start
FROM {{ 'changed_leg' | table }} leg
{% join control_check as known on %}
  known.account_id = leg.account_id
  AND known.business_day_start <= leg.posting
  AND known.business_day_end > leg.posting
{% endjoin %}
