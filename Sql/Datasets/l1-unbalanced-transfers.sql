{% comment %}
The transfers that put the days out of balance which the trial balance has so: together they are what a day is off by. Days that balance
are left out, whatever cancels there.
{% endcomment %}
{% capture days %}{{ 'leg.posting' | day_of }} IN (
      SELECT posted_date
      FROM {{ 'trial_balance_day' | table }}
      WHERE internal_change + external_change <> one_leg_change + opening_change
    ){% endcapture %}
{% part Datasets/Parts/unbalanced-transfers %}

SELECT
  off_day.posted_date,
  off_day.transfer_id,
  off_day.effective_name,
  {{ 'off_day.transfer_type' | in_words }} AS type_name,
  off_day.leg_count,
  off_day.off_by,
  whole.off_by AS off_in_all,
  CASE WHEN whole.off_by = 0 THEN 'Posted on Both Sides of Midnight' ELSE 'Does Not Add Up' END AS reason
FROM off_day
JOIN whole
  ON whole.transfer_id = off_day.transfer_id
