using QsGen.Institution;

namespace QsGen.Demo.Planning;

/// <summary>Transfers that several firings share. They are no part of the demo: a share alone would be half a story.</summary>
internal static class SharedTransfers
{
    /// <summary>The institution without them, without the rails that only they use, and without what leads to or from them.</summary>
    public static InstitutionModel LeftOut(InstitutionModel institution)
    {
        var shared = institution.Chains.Where(entry => entry.FanIn).Select(entry => entry.Child.Value).ToHashSet();
        if (shared.Count == 0)
        {
            return institution;
        }

        var (gone, kept) = (
            institution.TransferTemplates.Where(template => shared.Contains(template.Name.Value)).ToList(),
            institution.TransferTemplates.Where(template => !shared.Contains(template.Name.Value)).ToList());
        var rails = gone.SelectMany(template => template.LegRails).Except(kept.SelectMany(template => template.LegRails))
            .Select(rail => rail.Value).ToHashSet();
        return institution with
        {
            TransferTemplates = kept.ToValueList(),
            Rails = institution.Rails.Where(rail => !rails.Contains(rail.Name.Value)).ToValueList(),
            Chains = institution.Chains.Where(entry => !entry.FanIn && !IsGone(entry.Parent) && !IsGone(entry.Child)).ToValueList(),
        };

        bool IsGone(EndpointName end) => shared.Contains(end.Value) || rails.Contains(end.Value);
    }
}
