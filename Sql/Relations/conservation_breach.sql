-- relation conservation_breach: On request: ordinary two-leg transfers whose posted legs do not add up to what their rail expects.
--   Transfers of templates have a sheet of their own, and transfers that are still pending in part are not judged.
-- grain: one row per ordinary two-leg transfer whose posted legs do not add up to what its rail expects
-- key (transfer_id, rail_name)
-- column transfer_id text(255): the transfer
-- column rail_name text(100): the rail that it moved on
-- column transfer_type text(50): what kind of transfer it is
-- column first_posting timestamp: its earliest leg
-- column posted_net sum: what its posted legs add up to
-- column expected_net money: what they should add up to
-- column difference sum: posted less expected
-- index conservation_transfer (transfer_id): finds the transfers that a refresh replaces
-- reached by changed_transfer using (transfer_id)
-- only for conservation

SELECT
  summary.transfer_id,
  summary.effective_name AS rail_name,
  rail.transfer_type,
  summary.first_posting,
  summary.posted_net,
  rail.expected_net,
  summary.posted_net - rail.expected_net AS difference
{% from transfer_summary as summary reached by changed_transfer as reach on %}
  summary.transfer_id = reach.transfer_id
{% endfrom %}
JOIN {{ 'cfg_rail' | table }} rail
  ON rail.rail_name = summary.effective_name
WHERE {{ checks.conservation | sql }}
  AND summary.template_name IS NULL
  AND summary.pending_count = 0
  AND summary.posted_count > 0
  AND summary.posted_net <> rail.expected_net
