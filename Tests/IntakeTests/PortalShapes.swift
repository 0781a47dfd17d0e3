// SPDX-License-Identifier: MIT

/// Files as portals may write them, besides the fixtures.
extension PortalTests {
    static let partnerCenter = [
        // Four columns, as before the redesign.
        Portal(
            "partner-center-customers",
            "Microsoft ID,Company name,Primary domain name,Relationship\n\(tenantA),Adler GmbH,adler.example,Cloud Reseller\n",
            domain: "adler.example"
        ),
        // Order, case and a column of somebody's own.
        Portal(
            "partner-center-customers",
            "Notiz;RELATIONSHIP;primary domain name;COMPANY NAME;microsoft id\nx;Cloud Reseller;adler.example;Adler GmbH;{\(tenantA)}\n",
            domain: "adler.example"
        ),
        Portal(
            "partner-center-customers",
            "Microsoft-ID;Firmenname;Primärer Domänenname;Beziehung\n\(tenantA);Adler GmbH;adler.example;Cloudvertriebspartner\n",
            domain: "adler.example"
        ),
        Portal(
            "partner-center-customers",
            "ID Microsoft,Nom de la société,Nom de domaine principal,Relation\n\(tenantA),Adler GmbH,adler.example,Revendeur cloud\n",
            domain: "adler.example"
        ),
        Portal(
            "partner-center-customers",
            "Microsoft ID,公司名称,主域名,关系,标签\n\(tenantA),Adler GmbH,adler.example,云经销商,\n",
            domain: "adler.example"
        ),
        // The columns of the page instead of the export.
        Portal(
            "partner-center-customers",
            "Name,Microsoft ID,Primary domain name,Relationship,Tags\nAdler GmbH,\(tenantA),adler.example,Cloud Reseller,\n",
            domain: "adler.example"
        ),
        Portal("partner-center-gdap", "Name,Microsoft-ID,Status\nAdler GmbH,\(tenantA),Aktiv\n"),
        // The older build of the tool repeats two titles: the first pair is the partner's.
        Portal(
            "gdap-relationships",
            "Id,CustomerDelegatedAdminRelationshipId,DisplayName,TenantId,DisplayName,TenantId,Duration,Status\n"
                + "1,,GDAP_1,\(tenantB),Adler GmbH,\(tenantA),P730D,Active\n"
        ),
        Portal(
            "gdap-access-assignments",
            "GdapRelationshipId,AccessAssignmentId,CustomerName,CustomerTenantId,Status\nx-y,z,Adler GmbH,\(tenantA),Active\n"
        ),
        Portal(
            "dap-customers",
            "Id,CustomerTenantId,OrganizationDisplayName,PartnerAgentCount,DapEnabled\n\(tenantB),\(tenantA),Adler GmbH,2,True\n"
        ),
        Portal(
            "dap-customers",
            "Name,PartnerTenantId,CustomerTenantId,OrganizationDisplayName,Duration\nx,\(tenantB),\(tenantA),Adler GmbH,730\n"
        ),
        Portal(
            "insights-customers",
            "CustomerTenantId,CustomerName,CustomerTpid,DUNSNumber,CustomerSegment,CustomerMarket\n\(tenantA),Adler GmbH,1,,SMB,Germany\n"
        ),
        Portal(
            "reconciliation-licence",
            "PartnerId,CustomerId,CustomerName,MPNID,ResellerMpnId,OrderId,SubscriptionId,OfferId,DurableOfferId,OfferName,"
                + "ChargeStartDate,ChargeEndDate,DomainName\n"
                + "\(tenantB),\(tenantA),Adler GmbH,1,2,3,4,5,6,Basic,10/1/2026,10/31/2026,adler.onmicrosoft.com\n",
            domain: "adler.onmicrosoft.com"
        ),
        // Newer licence-based files have an invoice number too; saved again by a German Excel.
        Portal(
            "reconciliation-licence",
            "PartnerId;CustomerId;CustomerName;OrderId;SubscriptionId;InvoiceNumber;OfferName;ChargeEndDate;DomainName\n"
                + "\(tenantB);\(tenantA);Adler GmbH;3;4;G1;Basic;31.10.2026;\n"
        ),
        Portal(
            "reconciliation-nce",
            "PartnerId,CustomerId,CustomerName,CustomerDomainName,CustomerCountry,InvoiceNumber,SubscriptionId,UsageDate\n"
                + "\(tenantB),\(tenantA),Adler GmbH,adler.onmicrosoft.com,DE,G1,4,10/31/2026\n",
            domain: "adler.onmicrosoft.com"
        ),
        Portal(
            "azure-cost",
            "invoiceId,billingAccountId,partnerTenantId,partnerName,resellerName,resellerMpnId,customerTenantId,customerName,"
                + "date,SubscriptionId,meterId\nG1,b,\(tenantB),Wir,R,1,\(tenantA),Adler GmbH,10/31/2026,s,m\n"
        ),
        Portal(
            "azure-cost",
            "invoiceId,previousInvoiceId,billingAccountId,billingAccountName,customerTenantId,customerName,date,subscriptionName\n"
                + "G1,,b,B,\(tenantA),Adler GmbH,10/31/2026,s\n"
        ),
    ]

    static let others = [
        Portal(
            "powershell-contracts",
            "CustomerContextId,DefaultDomainName\n\(tenantA),a.example\n",
            name: "",
            domain: "a.example"
        ),
        Portal(
            "powershell-contracts",
            "#TYPE Microsoft.Open.AzureAD.Model.Contract\n\"DeletionTimestamp\",\"ObjectId\",\"ObjectType\",\"ContractType\","
                + "\"CustomerContextId\",\"DefaultDomainName\",\"DisplayName\"\n"
                + ",\"\(tenantB)\",\"Contract\",\"ResellerPartner\",\"\(tenantA)\",\"adler.example\",\"Adler GmbH\"\n",
            domain: "adler.example"
        ),
        Portal("powershell-selected", "Name,TenantId\nAdler GmbH,\(tenantA)\n"),
        Portal("powershell-selected", "displayname;customerid;Erstellt am\nAdler GmbH;\(tenantA);22.11.2026\n"),
        Portal("powershell-gdap-customers", "displayName,tenantId\nAdler GmbH,\(tenantA)\n"),
        Portal("powershell-tenant-ids", "TenantId\r\n\(tenantA)\r\n", name: ""),
        Portal("powershell-tenant-ids", "\"CustomerId\"\n\"\(tenantA)\"\n", name: ""),
        Portal(
            "m365-lighthouse",
            "Mandant;Mandanten-ID;Status;Delegierter Zugriff\nAdler GmbH;\(tenantA);Aktiv;GDAP\n"
        ),
        Portal("m365-lighthouse", "Tenant,Status,Delegated access\nAdler GmbH,Active,GDAP\n", tenant: nil),
        Portal(
            "cipp-tenants",
            "customerId,displayName,defaultDomainName,initialDomainName,delegatedPrivilegeStatus\n"
                + "\(tenantA),Adler GmbH,adler.example,adler.onmicrosoft.com,none\n",
            domain: "adler.example"
        ),
        Portal("azure-lighthouse", "KUNDENNAME,KUNDEN-ID,DELEGIERUNGEN\nAdler GmbH,\(tenantA),1\n"),
        Portal("azure-subscriptions", "NAME;ABONNEMENT-ID;VERZEICHNIS-ID\nsub;\(tenantB);\(tenantA)\n", name: ""),
        Portal(
            "appxite-vendor",
            "Customer,Vendor,Vendor Domain,Customer Agreement Signed,Customer Agreement Signed Email,Internal Customer ID\n"
                + "Adler GmbH,Microsoft,adler,True,a@adler.example,7\nAdler GmbH,Adobe,adler.adobe.example,True,,7\n",
            tenant: nil,
            domain: "adler.onmicrosoft.com"
        ),
        // The customer's own number is not the tenant, whatever its column is called.
        Portal(
            "streamone-customers",
            "Customer ID,Customer Name,Customer Email,Microsoft Customer ID,Microsoft Domain\n"
                + "100234,Adler GmbH,a@adler.example,\(tenantA),adler.onmicrosoft.com\n",
            domain: "adler.onmicrosoft.com"
        ),
        Portal(
            "streamone-customers",
            "Customer ID,Company Name,Email,Microsoft identity\n1,Adler GmbH,a@adler.example,adler.onmicrosoft.com\n",
            tenant: nil,
            domain: "adler.onmicrosoft.com"
        ),
        Portal(
            "cloudmore-organisations",
            "Name,Primary domain,Registration number,Notification email\nAdler GmbH,adler.example,HRB 1,a@adler.example\n",
            tenant: nil,
            domain: "adler.example"
        ),
        Portal(
            "cloudmore-organisations",
            "<Organisations><Organisation><Name>Adler GmbH</Name><PrimaryDomain>adler.example</PrimaryDomain></Organisation></Organisations>",
            tenant: nil,
            domain: "adler.example",
            file: "list.xml"
        ),
        Portal(
            "hubspot-companies",
            "\"Datensatz-ID\",\"Firmenname\",\"Telefonnummer\",\"Land/Region\",\"Erstellungsdatum\",\"Letzte Aktivität\","
                + "\"Domainname des Unternehmens\"\n\"200000000001\",\"Adler GmbH\",\" +49\",\"Deutschland\",\"\",\"\",\"adler.example\"\n",
            tenant: nil,
            domain: "adler.example"
        ),
        Portal(
            "hubspot-companies",
            "hs_object_id,name,domain,tenant_id\n2,Adler GmbH,adler.example,\(tenantA)\n",
            domain: "adler.example"
        ),
        Portal(
            "salesforce-accounts",
            "\"Accountname\",\"Account-ID\",\"Rechnungsland\",\"Website\"\n\"Adler GmbH\",\"001\",\"Österreich\",\"www.adler.example\"\n"
                + "\n\"Gesamtsummen (1 Datensatz)\"\n",
            tenant: nil,
            domain: "adler.example"
        ),
        Portal(
            "autotask-organizations",
            "Account ID (updates only),[required] Name,Web,UDF:Tenant ID\n0,Unser Haus,,\(tenantB)\n1,Adler GmbH,,\(tenantA)\n"
        ),
        Portal(
            "datev-debitoren",
            "DTVF;700;16;Debitoren/Kreditoren;5\nKonto;Name (Adressattyp Unternehmen);E-Mail;Indiv. Feld 9\n"
                + "100001;Adler GmbH;a@adler.example;\(tenantA)\n7000001;Lieferant;;\n",
            domain: "adler.example"
        ),
        Portal(
            "lexware-contacts",
            "Kundennummer;Firmenname;Vorname;Nachname;Land 1;E-Mail 1\n10001;Adler GmbH;Tom;Adler;DE;t@adler.example\n"
                + "10002;;Eva;Privat;DE;eva@privat.example\n",
            tenant: nil,
            domain: "adler.example"
        ),
    ]
}
