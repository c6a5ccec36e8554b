{% comment %}
Two-day totals per pair of accounts, with their distance from the mean of all such totals in standard deviations.
{% endcomment %}
SELECT
  recipient_account_id,
  recipient_account_name,
  recipient_account_type,
  sender_account_id,
  sender_account_name,
  sender_account_type,
  window_start,
  window_end,
  window_sum,
  transfer_count,
  pop_mean,
  pop_stddev,
  z_score,
  z_bucket
FROM {{ 'inv_pair_rolling_anomalies' | table }}
