{% comment %}
The transfers that put days of the period out of balance.
{% endcomment %}
{% capture days %}leg.posting >= $1 AND leg.posting < $2{% endcapture %}
{% part Datasets/Parts/unbalanced-transfers %}

SELECT
  off_day.posted_date,
  off_day.transfer_id,
  off_day.effective_name,
  off_day.transfer_type,
  off_day.leg_count,
  off_day.off_by,
  whole.off_by AS off_in_all
FROM off_day
JOIN whole
  ON whole.transfer_id = off_day.transfer_id
ORDER BY off_day.posted_date, ABS(off_day.off_by) DESC, off_day.transfer_id
