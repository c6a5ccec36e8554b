namespace QsGen.Handbook.Site;

/// <summary>What all pages have in common.</summary>
/// <param name="Name">The institution's name.</param>
/// <param name="Instance">Its prefix.</param>
/// <param name="BuiltFrom">What the site was built from, for the foot of each page.</param>
/// <param name="Logo">The file of the logo, or null.</param>
/// <param name="Icon">The file of the favicon.</param>
internal sealed record SiteHead(string Name, string Instance, string BuiltFrom, string? Logo, string Icon);
