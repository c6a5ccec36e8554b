{% comment %}
Two-day totals per pair of accounts, with their distance in standard deviations from the mean of all such totals, and from the
mean of the pair's own earlier ones.
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
  z_bucket,
  pair_count,
  pair_mean,
  pair_stddev,
  pair_z_score
FROM {{ 'inv_pair_rolling_anomalies' | table }}
